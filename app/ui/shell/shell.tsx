import type { ReactNode } from 'react';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { SiteFooter } from './footer.tsx';
import { SiteHeader } from './header.tsx';
import type { ShellData } from './shell-data.ts';

interface Props extends ShellData {
  readonly children: ReactNode;
}

/** The frame of every page: who you are and where you can go above, what you should know about it below. */
export function Shell({ children, ...data }: Props) {
  const t = texts[useLanguage()];
  return (
    <>
      <a href="#innhald" className="skip-link">
        {t.skipToContent}
      </a>
      <SiteHeader {...data} />
      <main id="innhald" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter notices={data.notices} />
    </>
  );
}
