import { data, redirect } from 'react-router';
import { demoResidents, whoByWord } from '#platform/oidc/demo-issuer.ts';
import { readForm } from '#platform/input.ts';
import { requestScope } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLanguage, useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { setCookie } from '../cookies.ts';
import { personaGroups } from '../demo-personas.ts';
import { roleTexts } from '../role-texts.ts';
import { texts } from '../texts.ts';
import type { Route } from './+types/demo-personas';
import styles from './demo-personas.module.css';
import { identityScope } from './identity-context.ts';

interface Persona {
  readonly subject: string;
  readonly name: string;
  readonly detail: string;
}

/** The page the embedded issuer asks who somebody is on. It is not there where real people sign in. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(requestScope);
  const { demo } = context.get(identityScope).signIn;
  const who = whoByWord(params.who);
  if (!demo || !who) throw data(null, { status: 404 });
  if (!(await demo.waiting(who, params.uid))) throw redirect('/logg-inn');
  const staff = language === 'en' ? 'nb' : language;
  return {
    who,
    residents: who === 'resident' ? demoResidents : [],
    groups: who === 'staff' ? await personaGroups(services, staff) : [],
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { demo, settings } = context.get(identityScope).signIn;
  const who = whoByWord(params.who);
  if (!demo || !who) throw data(null, { status: 404 });
  const { subject, capacity } = (await readForm(request)).entered;
  if (typeof subject !== 'string' || subject === '') throw data(null, { status: 404 });
  const next = await demo.choose(who, params.uid, subject);
  const wish = typeof capacity === 'string' ? capacity : undefined;
  return redirect(next ?? '/logg-inn', {
    headers: { 'Set-Cookie': setCookie('capacity', wish, settings) },
  });
}

export default function DemoPersonas({ loaderData }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  const { roles: roleNames, kinds } = roleTexts[useStaffLanguage()];
  const { who, residents, groups } = loaderData;
  if (who === 'resident')
    return (
      <PageLayout title={t.choosePersona} lead={t.chooseResidentLead}>
        <PersonaButtons
          personas={residents.map(({ name, identityNumber }) => ({
            subject: identityNumber,
            name,
            detail: identityNumber,
          }))}
        />
      </PageLayout>
    );
  const byKind = Map.groupBy(groups, ({ kind }) => kind);
  return (
    <PageLayout title={t.choosePersona} lead={t.choosePersonaLead}>
      {groups.length === 0 && (
        <EmptyState title={t.noPersonas}>
          <p>{t.noPersonasText}</p>
        </EmptyState>
      )}
      {[...byKind].map(([kind, units]) => (
        <Section key={kind} title={kinds[kind]}>
          {units.map(({ unitId, unitName, personas }) => (
            <div key={unitId} className={styles.unit}>
              {unitName !== kinds[kind] && <h3 className={styles.unitName}>{unitName}</h3>}
              <PersonaButtons
                capacity={`${kind}:${unitId}`}
                personas={personas.map(({ subject, name, roles }) => ({
                  subject,
                  name,
                  detail: roles.map((role) => roleNames[role]).join(', '),
                }))}
              />
            </div>
          ))}
        </Section>
      ))}
    </PageLayout>
  );
}

interface ButtonsProps {
  readonly personas: readonly Persona[];
  /** The unit they are chosen under: that is where they begin. */
  readonly capacity?: string;
}

function PersonaButtons({ personas, capacity }: ButtonsProps) {
  return (
    <form method="post" className={styles.personas}>
      {capacity && <input type="hidden" name="capacity" value={capacity} />}
      {personas.map(({ subject, name, detail }) => (
        <button
          key={subject}
          type="submit"
          name="subject"
          value={subject}
          className={styles.persona}
        >
          <Icon name="person" />
          <span>
            <span className={styles.name}>{name}</span>
            <span className={styles.detail}>{detail}</span>
          </span>
        </button>
      ))}
    </form>
  );
}
