import '../../../app/ui/styles.css';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router';
import { LanguageContext } from '#ui/language.ts';
import { Shell } from '#ui/shell/shell.tsx';

/** The frame of Medverk's own root: script only for a page that asks for it. */
export default function Root() {
  const interactive = useMatches().some(
    ({ handle }) => (handle as { interactive?: boolean } | undefined)?.interactive,
  );
  return (
    <html lang="nn">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext value="nn">
          <Shell
            navigation={[]}
            returnTo="/"
            languages={['nb', 'nn']}
            notices={{ embeddedDatabase: false }}
          >
            <Outlet />
          </Shell>
        </LanguageContext>
        {interactive && <ScrollRestoration />}
        {interactive && <Scripts />}
      </body>
    </html>
  );
}
