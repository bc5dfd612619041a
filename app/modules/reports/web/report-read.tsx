import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { TabLinks } from '#ui/tab-links.tsx';
import { editions } from '../domain/report.ts';
import { texts } from '../texts/reports.ts';
import { readReport } from '../usecases/read-report.ts';
import type { Route } from './+types/report-read';
import { reportCrumbs } from './report-crumbs.ts';
import { ReportText } from './report-text-view.tsx';
import { languageOf } from './report-language.ts';

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, readReport, {
    ...params,
    edition: url.searchParams.get('utgave') ?? 'full',
    language: languageOf(url, context),
  });

export default function ReadReport({ loaderData }: Route.ComponentProps) {
  const { survey, document, edition, language: form } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const addressOf = (utgave: string, sprak: string) =>
    `${href('/kartleggingar/:surveyId/rapport/les', { surveyId: survey.id })}?utgave=${utgave}&sprak=${sprak}`;
  return (
    <PageLayout
      title={document.title}
      titleLang={form === language ? undefined : form}
      lead={<span lang={form}>{document.subtitle}</span>}
      breadcrumbs={reportCrumbs(language, survey)}
    >
      {document.isDraft && <Message tone="info">{t.draftNote}</Message>}
      <TabLinks
        label={t.edition}
        tabs={editions.map((each) => ({
          href: addressOf(each, form),
          label: t.editions[each],
          current: each === edition,
        }))}
      />
      <TabLinks
        label={t.language}
        tabs={(['nn', 'nb'] as const).map((each) => ({
          href: addressOf(edition, each),
          label: t.inLanguage[each],
          current: each === form,
        }))}
      />
      <Section title={t.contents}>
        <p>{t.clickFigures}</p>
        <ReportText document={document} linked />
      </Section>
    </PageLayout>
  );
}
