import './ui/styles.css';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import {
  isPublicLanguage,
  type PublicLanguage,
  publicLanguages,
  samiLanguage,
} from '#kernel/text.ts';
import { shellSession } from '#modules/identity/shell-session.ts';
import { identityScope } from '#modules/identity/web/identity-context.ts';
import { settleRequest } from '#modules/identity/web/middleware.ts';
import { pretendedDay } from '#platform/clock.ts';
import { requestScope } from '#platform/request.ts';
import { readSettings } from '#platform/settings.ts';
import { ErrorPage } from '#ui/error-page.tsx';
import { useFaultReference } from '#ui/fault-reference.ts';
import { formatDate } from '#ui/format.ts';
import { LanguageContext } from '#ui/language.ts';
import { type PublicSite, PublicSiteContext } from '#ui/public-head.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import type { ShellData } from '#ui/shell/shell-data.ts';
import type { Route } from './+types/root';
import { navigationFor } from './navigation.ts';

export const middleware: Route.MiddlewareFunction[] = [settleRequest];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services: outside, language, nonce, actor } = context.get(requestScope);
  const { user } = context.get(identityScope).settled;
  const pretended = pretendedDay(outside.clock);
  const { pathname, search } = new URL(request.url);
  const settings = readSettings(process.env);
  const session = await shellSession(outside, user, language);
  const shell: ShellData = {
    ...(session && { session }),
    navigation: navigationFor(actor, language, pathname),
    returnTo: `${pathname}${search}`,
    languages: publicLanguages,
    ...languageLinks(pathname, search),
    notices: {
      embeddedDatabase: settings.databaseUrl === undefined,
      demoClock: pretended && formatDate(pretended, language),
    },
  };
  const site = publicSite(pathname, search, outside.publicUrl, settings.demo);
  return { language, nonce, shell, ...(site && { site }) };
}

/** Where a public page is found; undefined for one behind sign-in. */
function publicSite(
  pathname: string,
  search: string,
  address: string,
  hidden: boolean,
): PublicSite | undefined {
  const path = pathname.replace(/\/+$/, '');
  const { languageLinks: here, pageLanguage } = languageLinks(path, pageOf(search));
  if (!here) return undefined;
  const hasSami = pageLanguage !== undefined || here.nn === '/nn/programmet';
  const alternates = { ...here, ...(hasSami && { [samiLanguage]: `/${samiLanguage}` }) };
  return { address, path: `${path}${pageOf(search)}`, alternates, hidden };
}

/** The only part of a query that makes another page; the rest is what one visitor has chosen. */
function pageOf(search: string): string {
  const page = Number(new URLSearchParams(search).get('side'));
  return Number.isInteger(page) && page > 1 ? `?side=${page}` : '';
}

/** A public page has its language in its address, so it is changed by going to another. */
function languageLinks(
  pathname: string,
  search: string,
): Pick<ShellData, 'languageLinks' | 'pageLanguage'> {
  const [, first, ...rest] = pathname.split('/');
  if (first === samiLanguage)
    return {
      languageLinks: { nb: '/nb/programmet', nn: '/nn/programmet', en: '/en/programmet' },
      pageLanguage: { code: samiLanguage, name: 'Davvisámegiella' },
    };
  if (!isPublicLanguage(first)) return {};
  const inLanguage = (language: PublicLanguage) => `/${[language, ...rest].join('/')}${search}`;
  return { languageLinks: { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') } };
}

/** Around every page, and around the page that says what went wrong. */
export function Layout({ children }: { readonly children: ReactNode }) {
  // Absent when the fault came before the page knew who asked.
  const loaded = useRouteLoaderData<typeof loader>('root');
  const language = loaded?.language ?? 'nn';
  const handles = useMatches().map(
    ({ handle }) =>
      handle as { interactive?: boolean; enhance?: boolean; language?: string } | undefined,
  );
  const written = handles.findLast((handle) => handle?.language)?.language ?? language;
  const interactive = handles.some((handle) => handle?.interactive);
  const enhanced = handles.some((handle) => handle?.enhance || handle?.interactive);
  return (
    <html lang={written}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {enhanced && <script type="module" src={enhancements} nonce={loaded?.nonce} />}
      </head>
      <body lang={written === language ? undefined : language}>
        <LanguageContext value={language}>
          <PublicSiteContext value={loaded?.site}>
            <Shell {...(loaded?.shell ?? withoutSession)}>{children}</Shell>
          </PublicSiteContext>
        </LanguageContext>
        {interactive && <ScrollRestoration nonce={loaded?.nonce} />}
        {interactive && <Scripts nonce={loaded?.nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const reference = useFaultReference();
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      reference={reference || undefined}
    />
  );
}

/** Built beside the pages by vite.config.ts; in development Vite serves the source. */
const enhancements = import.meta.env.DEV ? '/app/ui/enhance/client.ts' : '/enhance.js';

const withoutSession: ShellData = {
  navigation: [],
  returnTo: '/',
  languages: publicLanguages,
  notices: { embeddedDatabase: false },
};
