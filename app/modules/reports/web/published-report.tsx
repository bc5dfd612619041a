import { data, href } from 'react-router';
import { isPublicLanguage, norwegianFor } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { published } from '../texts/published.ts';
import { readPublishedReport } from '../usecases/read-published.ts';
import type { Route } from './+types/published-report';
import { ReportText } from './report-text-view.tsx';

export function loader({ context, params }: Route.LoaderArgs) {
  if (!isPublicLanguage(params.language)) throw data(null, { status: 404 });
  return show(context, readPublishedReport, {
    surveyId: params.surveyId,
    language: norwegianFor(params.language),
  });
}

export default function PublishedReport({ loaderData, params }: Route.ComponentProps) {
  const { document, publishedAt, hasFiles } = loaderData;
  const language = useLanguage();
  const t = published[language];
  const form = document.language;
  const to = { language, surveyId: params.surveyId };
  return (
    <PageLayout
      title={document.title}
      titleLang={form === language ? undefined : form}
      lead={<span lang={form}>{document.subtitle}</span>}
      breadcrumbs={[{ href: href('/:language/rapportar', { language }), label: t.reports }]}
      head={{ languages: ['nn', 'nb'], written: form, type: 'article' }}
    >
      {t.norwegianOnly && <p>{t.norwegianOnly}</p>}
      <DefinitionList
        items={[
          [
            t.from,
            <span key="from" lang={form}>
              {document.sender}
            </span>,
          ],
          [t.caseNumber, document.caseNumber],
          [t.publishedOn('').trim(), formatDate(dateInOslo(publishedAt), language)],
        ]}
      />
      {hasFiles && (
        <Section title={t.download}>
          <Actions>
            <ButtonLink href={href('/:language/rapportar/:surveyId/rapport.pdf', to)}>
              {t.pdf}
            </ButtonLink>
            <ButtonLink href={href('/:language/rapportar/:surveyId/rapport.docx', to)}>
              {t.word}
            </ButtonLink>
          </Actions>
        </Section>
      )}
      <Section title={t.contents}>
        <ReportText document={document} linked={false} />
      </Section>
      <Section title={t.openData}>
        <p>{t.openDataLead}</p>
        <Actions>
          <ButtonLink href={href('/:language/rapportar/:surveyId/tal.csv', to)}>{t.csv}</ButtonLink>
          <ButtonLink href={href('/:language/rapportar/:surveyId/tal.json', to)}>
            {t.json}
          </ButtonLink>
        </Actions>
      </Section>
    </PageLayout>
  );
}
