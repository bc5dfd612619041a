import { href } from 'react-router';
import { isLanguage } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { LetterText } from '#ui/letter-text.tsx';
import { Message } from '#ui/message.tsx';
import { Breadcrumbs, PageLayout } from '#ui/page-layout.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { formatCaseNumber, formatDocumentNumber } from '../domain/case-number.ts';
import { texts } from '../texts.ts';
import { viewDocument } from '../usecases/view-document.ts';
import type { Route } from './+types/document';
import styles from './document.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewDocument, params);

/** The print button needs the small script. */
export const handle = { enhance: true };

export default function DocumentPage({ loaderData }: Route.ComponentProps) {
  const { folder, document, html, disposedAt } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const number = formatDocumentNumber({ ...folder.number, document: document.number });
  const params = { caseId: folder.id, documentId: document.id };
  const file = href('/saker/:caseId/dokument/:documentId/fil', params);
  const breadcrumbs = [
    { href: href('/saker'), label: t.cases },
    {
      href: href('/saker/:caseId', { caseId: folder.id }),
      label: t.caseHeading(formatCaseNumber(folder.number)),
    },
  ];

  if (html === null) {
    return (
      <PageLayout
        title={document.title}
        breadcrumbs={breadcrumbs}
        meta={number}
        width="text"
        actions={
          disposedAt === null && (
            <ButtonLink href={file} download="">
              {t.download}
            </ButtonLink>
          )
        }
      >
        {disposedAt && (
          <Message tone="info">{t.disposed(formatDate(dateInOslo(disposedAt), language))}</Message>
        )}
        <DefinitionList
          items={[
            [t.filed, formatDate(dateInOslo(document.createdAt), language)],
            [t.kindOfFile, document.mediaType],
          ]}
        />
      </PageLayout>
    );
  }

  const letterLanguage = isLanguage(document.language) ? document.language : language;
  return (
    <div className={styles.page}>
      <title>{`${document.title} – Medverk`}</title>
      <Breadcrumbs crumbs={breadcrumbs} current={number} />
      <div data-not-printed="" className={styles.actions}>
        {document.kind === 'letter' && (
          <ButtonLink href={file} download="">
            {t.downloadPdf}
          </ButtonLink>
        )}
        <PrintButton />
      </div>
      <LetterText html={html} language={document.language}>
        {/* A letter has its own date and reference; what is filed as HTML alone may not. */}
        {document.kind === 'html' && (
          <p className={styles.reference} lang={letterLanguage}>
            {texts[letterLanguage].ourReference(number)}
            <br />
            {formatDate(dateInOslo(document.createdAt), letterLanguage)}
          </p>
        )}
        {!html.includes('<h1') && <h1>{document.title}</h1>}
      </LetterText>
    </div>
  );
}
