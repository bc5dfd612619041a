import { isPublicLanguage, type PublicLanguage } from '#kernel/text.ts';
import type { SignInSettings } from '#platform/oidc/settings.ts';

type Cookie = 'session' | 'browser' | 'language' | 'capacity';

const year = 365 * 86_400;
const lifetimes: Readonly<Record<Cookie, number | undefined>> = {
  // Until the browser is closed: many offices share machines.
  session: undefined,
  browser: 3_600,
  language: year,
  capacity: 60,
};

/** Over https the name says that no other host and no plain connection can have set it. */
function nameOf(cookie: Cookie, { secure }: Pick<SignInSettings, 'secure'>): string {
  return `${secure ? '__Host-' : ''}medverk_${cookie}`;
}

export function readCookie(
  request: Request,
  cookie: Cookie,
  settings: Pick<SignInSettings, 'secure'>,
): string | undefined {
  const start = `${nameOf(cookie, settings)}=`;
  const pairs = request.headers.get('Cookie')?.split(/;\s*/) ?? [];
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  return value && /^[\w:-]{1,100}$/.test(value) ? value : undefined;
}

/** A `Set-Cookie` header; without a value, the one that takes the cookie away. */
export function setCookie(
  cookie: Cookie,
  value: string | undefined,
  settings: Pick<SignInSettings, 'secure'>,
): string {
  const lifetime = value === undefined ? 0 : lifetimes[cookie];
  return [
    `${nameOf(cookie, settings)}=${value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(settings.secure ? ['Secure'] : []),
    ...(lifetime === undefined ? [] : [`Max-Age=${lifetime}`]),
  ].join('; ');
}

/** The language a visitor chose, else the first that the browser asks for and we have, else nynorsk. */
export function visitorLanguage(
  request: Request,
  settings: Pick<SignInSettings, 'secure'>,
): PublicLanguage {
  const chosen = readCookie(request, 'language', settings);
  if (isPublicLanguage(chosen)) return chosen;
  const asked = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      const primary = tag.toLowerCase().split('-')[0] ?? '';
      return { language: primary === 'no' ? 'nb' : primary, weight: Number(quality.slice(2)) || 0 };
    })
    .sort((one, other) => other.weight - one.weight);
  return asked.map(({ language }) => language).find(isPublicLanguage) ?? 'nn';
}
