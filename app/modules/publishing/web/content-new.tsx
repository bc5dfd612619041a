import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../content-texts.ts';
import { contentKinds } from '../domain/content.ts';
import { createContent } from '../usecases/edit-content.ts';
import { listOwnTopics } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-new';
import styles from './content-editor.module.css';
import { contentCrumbs, contentMessages, titleOf } from './content-parts.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const topics = await show(context, listOwnTopics, {});
  return {
    topics: topics.filter(({ archivedAt }) => archivedAt === null),
    kind: url.searchParams.get('type') ?? '',
    topicId: url.searchParams.get('temaside') ?? '',
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const created = await submit(context, createContent, request, {});
  if (!created.ok) return created.response;
  const { contentId, language } = created.value;
  return redirect(
    `${href('/innhald/:contentId/skriv/:language', { contentId, language })}?gjort=laga`,
  );
}

export default function NewContent({ loaderData, actionData }: Route.ComponentProps) {
  const { topics, kind, topicId } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = contentMessages(actionData?.problems, language);
  const typed = enteredText(actionData?.entered);
  return (
    <PageLayout
      title={t.newPage}
      lead={t.newLead}
      width="form"
      breadcrumbs={contentCrumbs(language)}
    >
      <form method="post" id="form" noValidate className={styles.form}>
        <ProblemSummary problems={list} />
        <RadioGroup
          name="kind"
          label={t.kind}
          error={of.kind}
          defaultValue={typed('kind', kind)}
          choices={contentKinds.map((value) => ({
            value,
            label: t.kinds[value],
            description: t.kindHelp[value],
          }))}
        />
        <Select
          name="topicId"
          label={t.topic}
          description={topics.length > 0 ? t.topicHelp : t.noTopics}
          error={of.topicId}
          defaultValue={typed('topicId', topicId)}
          choices={[
            { value: '', label: t.chooseTopic },
            ...topics.map((topic) => ({
              value: topic.id as string,
              label: titleOf(topic, language),
            })),
          ]}
        />
        <RadioGroup
          name="language"
          label={t.language}
          error={of.language}
          defaultValue={typed('language', language)}
          choices={(['nn', 'nb'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <TextField
          name="title"
          label={t.title}
          description={t.titleHelp}
          error={of.title}
          defaultValue={typed('title')}
        />
        <div>
          <SubmitButton>{t.create}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}
