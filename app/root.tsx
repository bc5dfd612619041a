import './ui/styles.css';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router';
import { visitor } from '#platform/access.ts';
import { requestScope } from '#platform/request.ts';
import { services } from '#platform/services.server.ts';
import { LanguageContext } from '#ui/language.ts';
import type { Route } from './+types/root';

export const middleware: Route.MiddlewareFunction[] = [
  async ({ context }, next) => {
    context.set(requestScope, { services: services(), actor: visitor, language: 'nn', nonce: '' });
    return next();
  },
];

export function loader({ context }: Route.LoaderArgs) {
  const { language, nonce } = context.get(requestScope);
  return { language, nonce };
}

export default function Root({ loaderData }: Route.ComponentProps) {
  const interactive = useMatches().some(
    ({ handle }) => (handle as { interactive?: boolean } | undefined)?.interactive,
  );
  return (
    <html lang={loaderData.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext value={loaderData.language}>
          <main>
            <Outlet />
          </main>
        </LanguageContext>
        {interactive && <ScrollRestoration nonce={loaderData.nonce} />}
        {interactive && <Scripts nonce={loaderData.nonce} />}
      </body>
    </html>
  );
}
