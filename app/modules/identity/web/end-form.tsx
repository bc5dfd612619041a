import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DateField, RadioGroup } from '#ui/fields.tsx';
import { enteredText } from '#ui/entered.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import type { InputProblem } from '#platform/input.ts';
import { accessTexts } from '../access-texts.ts';
import type { EndRefusal } from '../domain/access.ts';
import { roleTexts } from '../role-texts.ts';
import { accessAddress } from './access-address.ts';
import styles from './form.module.css';

interface Props {
  readonly title: string;
  readonly role: string;
  readonly unitKey: string;
  readonly answer:
    | {
        readonly problems: Readonly<Record<string, EndRefusal | InputProblem>>;
        readonly entered: Readonly<Record<string, string | readonly string[]>>;
      }
    | undefined;
}

/** Asks when somebody's access is to end: at once, or after a last day. */
export function EndForm({ title, role, unitKey, answer }: Props) {
  const language = useStaffLanguage();
  const t = accessTexts[language];
  const { list, of } = problemMessages(answer?.problems, t.problems, language);
  const typed = enteredText(answer?.entered);
  const roleNames: Readonly<Record<string, string>> = roleTexts[language].roles;
  return (
    <PageLayout
      title={title}
      lead={t.endLead(roleNames[role] ?? role)}
      width="form"
      breadcrumbs={[{ href: accessAddress(unitKey), label: t.title }]}
    >
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <RadioGroup
          name="when"
          label={t.endWhen}
          defaultValue={typed('when', 'now')}
          error={of.when}
          choices={[
            { value: 'now', label: t.endNow, description: t.endNowHelp },
            { value: 'after', label: t.endAfter },
          ]}
        />
        <DateField
          name="lastDay"
          label={t.lastDay}
          optional
          description={t.lastDayHelp}
          defaultValue={typed('lastDay')}
          error={of.lastDay}
        />
        <Actions>
          <SubmitButton tone="danger">{t.endButton}</SubmitButton>
          <ButtonLink variant="tertiary" href={accessAddress(unitKey)}>
            {t.cancel}
          </ButtonLink>
        </Actions>
      </form>
    </PageLayout>
  );
}
