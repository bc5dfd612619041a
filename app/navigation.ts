import type { PublicLanguage } from '#kernel/text.ts';
import { type Actor, may, type Permission } from '#platform/access.ts';
import type { NavigationLink } from '#ui/shell/shell.tsx';

interface Destination {
  readonly href: string;
  readonly label: Readonly<Record<PublicLanguage, string>>;
  /** Shown to those who may do one of these. */
  readonly for: readonly Permission[];
}

/** The main menu, in the order people need it. A page of its own is found from one of these. */
const destinations: readonly Destination[] = [
  {
    href: '/',
    label: { nb: 'Hjem', nn: 'Heim', en: 'Home' },
    for: ['organisation:read'],
  },
  {
    href: '/kartlegging',
    label: { nb: 'Kartlegging', nn: 'Kartlegging', en: 'Surveys' },
    for: ['survey:answer', 'survey:sign', 'survey:follow', 'survey:read', 'survey:approve'],
  },
  {
    href: '/organisasjonar',
    label: { nb: 'Kontor og kommuner', nn: 'Kontor og kommunar', en: 'Offices' },
    for: ['organisation:read'],
  },
  {
    href: '/tilgangar',
    label: { nb: 'Tilganger', nn: 'Tilgangar', en: 'Access' },
    for: ['access:manage'],
  },
  {
    href: '/drift',
    label: { nb: 'Drift', nn: 'Drift', en: 'Operations' },
    for: ['operations:read'],
  },
];

/** Where this actor can go. The page itself decides what it shows; this only saves people from dead ends. */
export function navigationFor(
  actor: Actor,
  language: PublicLanguage,
  path: string,
): readonly NavigationLink[] {
  return destinations
    .filter(({ for: permissions }) => permissions.some((permission) => may(actor, permission)))
    .map(({ href, label }) => ({
      href,
      label: label[language],
      current: href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
    }));
}
