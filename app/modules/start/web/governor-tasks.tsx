import type { WaitingInInbox } from '#modules/registry/api.ts';
import type { OverduePromises } from '#modules/reports/api.ts';
import type { WaitingForGovernor } from '#modules/surveys/api.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { texts } from '../texts.ts';
import styles from './start.module.css';

interface Props {
  readonly tasks: readonly (WaitingForGovernor | OverduePromises | WaitingInInbox)[];
}

/** What the county governor's people have to do with their mail and their surveys, the most pressing first. */
export function GovernorTasks({ tasks }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const toSurveys = <ButtonLink href="/kartleggingar">{t.surveys}</ButtonLink>;
  if (tasks.length === 0)
    return (
      <EmptyState title={t.nothingWaits} action={toSurveys}>
        {t.nothingWaitsGovernor}
      </EmptyState>
    );
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ kind, title, deadline, count, href }) => (
        <li key={href} className={styles.task}>
          <h3 className="aksel-heading aksel-heading--small">
            <a href={href}>{t.governor[kind](count)}</a>
          </h3>
          <p>
            {title[language]}
            {deadline && `. ${t.due(formatDate(deadline, language))}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}
