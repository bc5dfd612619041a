import type { ReportDocument } from '../domain/report-document.ts';
import styles from './report.module.css';
import { ReportBlocks } from './report-blocks.tsx';

/** A whole report: the list of chapters, and then each of them. */
export function ReportText({
  document,
  linked,
}: {
  readonly document: ReportDocument;
  readonly linked: boolean;
}) {
  return (
    <div lang={document.language}>
      <ol className={styles.contents}>
        {document.chapters.map(({ id, title }) => (
          <li key={id}>
            <a href={`#kapittel-${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <div className={styles.chapters}>
        {document.chapters.map((chapter) => (
          <section key={chapter.id} id={`kapittel-${chapter.id}`}>
            <h2 className="aksel-heading aksel-heading--large">
              {chapter.number} {chapter.title}
            </h2>
            <ReportBlocks
              chapter={chapter}
              language={document.language}
              level={2}
              linked={linked}
            />
          </section>
        ))}
      </div>
    </div>
  );
}
