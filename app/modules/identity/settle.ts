import { isPublicLanguage, type PublicLanguage, samiLanguage } from '#kernel/text.ts';
import { type Actor, type CapacityKind, isRole, type Role, visitor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import type { Services } from '#platform/use-case.ts';
import { readCookie, visitorLanguage } from './cookies.ts';
import { capacitiesOn } from './domain/capacities.ts';
import { findSession, type SessionHolder } from './sessions.ts';
import type { SignIn } from './sign-in.server.ts';
import { isUnitKind, rolesIn } from './unit-roles.ts';

/** One of the capacities that the signed-in person can switch between. */
export interface ShellCapacity {
  readonly key: string;
  readonly kind: CapacityKind;
  readonly unitId: string;
  readonly roles: readonly Role[];
  /** Who they stand in for, by name. */
  readonly deputyFor?: string;
}

/** Who is signed in, for the page header. */
export interface ShellUser {
  readonly name: string;
  readonly capacities: readonly ShellCapacity[];
  /** The key of the capacity they act in; undefined for a resident and for one who has nothing left. */
  readonly chosen: string | undefined;
}

/** Who asks, in which capacity and which language. */
export interface Settled {
  readonly actor: Actor;
  readonly language: PublicLanguage;
  readonly user: ShellUser | undefined;
  /** Names the session to change its capacity; never shown. */
  readonly session: { readonly tokenHash: string; readonly ownerId: string } | undefined;
}

/**
 * Works out who asks, anew for every request: what somebody holds may have ended since the last one. A page with
 * its language in the address is the same for everybody, so there nobody is looked up at all.
 */
export async function settle(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  signIn: SignIn,
  request: Request,
): Promise<Settled> {
  const [, first] = new URL(request.url).pathname.split('/');
  if (isPublicLanguage(first)) return nobody(first);
  // The frame around the Sami page is in bokmål, which most of the municipalities where Sami is official use.
  if (first === samiLanguage) return nobody('nb');
  const fallback = visitorLanguage(request, signIn.settings);
  const token = readCookie(request, 'session', signIn.settings);
  const holder = token && (await findSession(db, signIn, token, today(clock)));
  if (!holder) return nobody(fallback);
  return holder.residentId === null
    ? employee(holder, holder.userId ?? '', today(clock), fallback)
    : resident(holder, holder.residentId, fallback);
}

function nobody(language: PublicLanguage): Settled {
  return { actor: visitor, language, user: undefined, session: undefined };
}

function resident(holder: SessionHolder, id: string, language: PublicLanguage): Settled {
  return {
    actor: {
      id,
      name: '',
      capacity: { kind: 'resident', unitId: '', personId: id },
      roles: ['resident'],
    },
    language,
    user: { name: '', capacities: [], chosen: undefined },
    session: { tokenHash: holder.tokenHash, ownerId: id },
  };
}

function employee(
  holder: SessionHolder,
  id: string,
  day: Parameters<typeof capacitiesOn>[0],
  fallback: PublicLanguage,
): Settled {
  const choices = capacitiesOn(day, holder.memberships, holder.deputies).flatMap((choice) => {
    const { kind } = choice;
    // A row from another version of the program may name a role that this one does not know.
    const roles = choice.roles.filter(isRole).filter((role) => rolesIn(kind).includes(role));
    return isUnitKind(kind) && roles.length > 0 ? [{ ...choice, kind, roles }] : [];
  });
  const chosen = choices.find(({ key }) => key === holder.capacity) ?? choices[0];
  return {
    actor: {
      id,
      name: holder.name,
      capacity: chosen
        ? {
            kind: chosen.kind,
            unitId: chosen.unitId,
            ...(chosen.deputyFor && { onBehalfOf: chosen.deputyFor.userId }),
          }
        : visitor.capacity,
      roles: chosen?.roles ?? visitor.roles,
    },
    language: holder.language ?? (fallback === 'en' ? 'nb' : fallback),
    user: {
      name: holder.name,
      capacities: choices.map(({ key, kind, unitId, roles, deputyFor }) => ({
        key,
        kind,
        unitId,
        roles,
        ...(deputyFor && { deputyFor: deputyFor.name }),
      })),
      chosen: chosen?.key,
    },
    session: { tokenHash: holder.tokenHash, ownerId: id },
  };
}
