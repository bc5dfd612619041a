import { Children, createContext, isValidElement, type ReactNode, useContext } from 'react';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { useLanguage } from './language.ts';

/** What a public page must know of where it stands to say where it is found. */
export interface PublicSite {
  /** The installation's own address, from its settings and never from what a request says. No slash at the end. */
  readonly address: string;
  /** The address of this page without what only counts for one visit. */
  readonly path: string;
  /** The same page in the other languages, as paths. */
  readonly alternates: Readonly<Partial<Record<string, string>>>;
  /** An installation to try out: search engines are asked to leave its invented content alone. */
  readonly hidden: boolean;
}

/** Absent on pages behind sign-in: nobody finds those by searching. */
export const PublicSiteContext = createContext<PublicSite | undefined>(undefined);

/** What search engines and those who share an address are told of a page beside its title and lead. */
export interface HeadFacts {
  /** The languages it is written in, where that is not all. */
  readonly languages?: readonly PublicLanguage[];
  /** The language it is shown in, where it is missing in the one that was asked for. */
  readonly written?: PublicLanguage;
  readonly type?: 'article' | 'website';
  /** A picture on the page, as a path. */
  readonly picture?: { readonly address: string; readonly alt: string } | undefined;
}

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly facts?: HeadFacts | undefined;
}

const locales: Readonly<Record<PublicLanguage, string>> = {
  nn: 'nn_NO',
  nb: 'nb_NO',
  en: 'en_GB',
};

/** Where somebody comes who reads none of them: Norwegian first, as everywhere else. */
const byDefault: readonly PublicLanguage[] = ['nn', 'nb', 'en'];

const card = { address: '/deling.png', width: '1200', height: '630' };

/** Where the page is found, in which languages, and what is shown when somebody shares it. React moves it all to the head. */
export function PublicHead({ title, lead, facts = {} }: Props) {
  const language = useLanguage();
  const site = useContext(PublicSiteContext);
  if (!site) return null;
  const { languages = publicLanguages, written = language, type = 'website', picture } = facts;
  const at = (path: string) => site.address + path;
  const there = (one: string) => {
    const path = site.alternates[one];
    return path === undefined ? [] : [{ code: one, href: at(path) }];
  };
  const [original] = written === language ? [] : there(written);
  const canonical = original?.href ?? at(site.path);
  const [standard] = byDefault.filter((one) => languages.includes(one)).flatMap(there);
  const description = wordsOf(lead).replace(/\s+/g, ' ').trim();
  return (
    <>
      <link rel="canonical" href={canonical} />
      {[...languages, 'se'].flatMap(there).map(({ code, href }) => (
        <link key={code} rel="alternate" hrefLang={code} href={href} />
      ))}
      {standard && <link rel="alternate" hrefLang="x-default" href={standard.href} />}
      {site.hidden && <meta name="robots" content="noindex" />}
      {description && <meta name="description" content={description} />}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={type} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content="Medverk" />
      <meta property="og:locale" content={site.path === '/se' ? 'se_NO' : locales[written]} />
      <meta property="og:image" content={at(picture?.address ?? card.address)} />
      {picture ? (
        <meta property="og:image:alt" content={picture.alt} />
      ) : (
        <>
          <meta property="og:image:width" content={card.width} />
          <meta property="og:image:height" content={card.height} />
        </>
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** The words of what is shown, without how it is laid out. */
function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  return Children.toArray(node)
    .map((child) =>
      isValidElement<{ children?: ReactNode }>(child)
        ? wordsOf(child.props.children)
        : typeof child === 'string' || typeof child === 'number'
          ? String(child)
          : '',
    )
    .join('');
}
