import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import styles from './page-layout.module.css';
import { type HeadFacts, PublicHead } from './public-head.tsx';
import { texts } from './texts.ts';

export interface Crumb {
  readonly href: string;
  readonly label: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string | undefined;
}

interface Props {
  /** The one thing the page is about; also what the browser's tab says. */
  readonly title: string;
  /** The language of the title, where it is not the page's. */
  readonly titleLang?: string | undefined;
  /** One or two sentences: what this is, and what to do here. */
  readonly lead?: ReactNode;
  /** The pages above this one, from the start page down. */
  readonly breadcrumbs?: readonly Crumb[];
  /** A status, a date: what one must know before reading on. */
  readonly meta?: ReactNode;
  /** Buttons and links for what one can do with the whole page. The first is the main one. */
  readonly actions?: ReactNode;
  /** A drawing beside the heading, where there is room for it. It says nothing that the words do not. */
  readonly illustration?: ReactNode;
  /** `text` for what is read, `form` for what is filled in, `wide` for tables and charts. */
  readonly width?: 'text' | 'form' | 'wide';
  /** On a public page: what search engines are told, where it is not what the address says. */
  readonly head?: HeadFacts;
  readonly children?: ReactNode;
}

/** One page, one main thing. */
export function PageLayout({
  title,
  titleLang,
  lead,
  breadcrumbs = [],
  meta,
  actions,
  illustration,
  width = 'wide',
  head,
  children,
}: Props) {
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} – Medverk`}</title>
      <PublicHead title={title} lead={lead} facts={head} />
      <Breadcrumbs crumbs={breadcrumbs} current={title} currentLang={titleLang} />
      <header className={styles.heading}>
        <div>
          <h1 className="aksel-heading aksel-heading--xlarge" lang={titleLang}>
            {title}
          </h1>
          {meta && <div className={styles.meta}>{meta}</div>}
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-not-printed="">
            {actions}
          </div>
        )}
        {illustration && (
          <div className={styles.illustration} data-not-printed="">
            {illustration}
          </div>
        )}
      </header>
      <div className={styles.content}>{children}</div>
    </div>
  );
}

interface BreadcrumbsProps {
  readonly crumbs: readonly Crumb[];
  readonly current: string;
  readonly currentLang?: string | undefined;
}

export function Breadcrumbs({ crumbs, current, currentLang }: BreadcrumbsProps) {
  const t = texts[useLanguage()];
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t.breadcrumbs} className={styles.breadcrumbs}>
      <ol>
        {crumbs.map(({ href, label, lang }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page" lang={currentLang}>
          {current}
        </li>
      </ol>
    </nav>
  );
}

interface SectionProps {
  readonly title: string;
  /** Where a link on the page can lead to. */
  readonly id?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.sectionHeading}>
        <h2 className="aksel-heading aksel-heading--medium">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Buttons and links side by side; the main one first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
