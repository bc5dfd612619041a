import { z } from 'zod';
import { CannotStart } from '#platform/settings.ts';

/** The two kinds of people who sign in: employees, and the residents they work for. */
export const whoSignsIn = ['staff', 'resident'] as const;
export type WhoSignsIn = (typeof whoSignsIn)[number];

/** What `app_user.issuer` says of the demo's personas. */
export const demoIssuerName = 'demo';

/** How to reach one issuer (ID-porten, Ansattporten, Entra ID …) and what to ask it for. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** A private key as JWK, for issuers that want `private_key_jwt`. */
  readonly clientKey?: string;
  readonly scope: string;
  /** The claim that names the person: `sub`, or `oid` at Entra ID; `pid` for residents. */
  readonly subjectClaim: string;
  /** The least level of assurance that is accepted, as the issuer names it. Empty: not checked. */
  readonly acr: string;
}

interface Common {
  /** Where browsers find us, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether cookies are kept to https. */
  readonly secure: boolean;
  /** Whether browsers may come by another name of this machine, and are led to `publicUrl` before they sign in. */
  readonly local: boolean;
  /** Minutes without a request before somebody must sign in again. */
  readonly idleMinutes: number;
  /** Hours before somebody must sign in again, whatever they do. */
  readonly hours: number;
  /** 32 bytes in base64 that people's data is encrypted with; made in the data folder for the demo. */
  readonly secret?: string;
}

export type SignInSettings =
  | (Common & { readonly mode: 'demo' })
  | (Common & {
      readonly mode: 'production';
      readonly issuers: Readonly<Partial<Record<WhoSignsIn, IssuerSettings>>>;
      readonly secret: string;
    });

/** The settings do not fit together. The message is shown as it is, and the program does not start. */
export class SignInRefused extends CannotStart {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How people sign in, from the environment. Without an issuer there are demo personas that anybody can be,
 * so those need a loopback address or an explicit yes, and never stand beside a real issuer.
 * @throws {SignInRefused} with a sentence for the one who starts the program.
 */
export function signInSettings(env: Environment): SignInSettings {
  const host = env.HOST || '127.0.0.1';
  const publicUrl = readUrl('PUBLIC_URL', env.PUBLIC_URL || localUrl(host, env.PORT));
  const common: Common = {
    publicUrl: publicUrl.href.replace(/\/$/, ''),
    secure: publicUrl.protocol === 'https:',
    local: !env.PUBLIC_URL,
    idleMinutes: readNumber('SESSION_IDLE_MINUTES', env.SESSION_IDLE_MINUTES, 60),
    hours: readNumber('SESSION_HOURS', env.SESSION_HOURS, 10),
    ...(env.MEDVERK_SECRET ? { secret: readSecret(env.MEDVERK_SECRET) } : {}),
  };
  const allowDemo = readYes('MEDVERK_ALLOW_DEMO_SIGN_IN', env.MEDVERK_ALLOW_DEMO_SIGN_IN);

  if (!env.STAFF_ISSUER && !env.RESIDENT_ISSUER) {
    if (!allowDemo && !isLoopback(host))
      throw new SignInRefused(
        `Demo sign-in lets anybody be anybody, so it does not listen on ${host}. Set STAFF_ISSUER and RESIDENT_ISSUER, listen on 127.0.0.1, or set MEDVERK_ALLOW_DEMO_SIGN_IN=yes.`,
      );
    if (!allowDemo && !isLoopback(publicUrl.hostname))
      throw new SignInRefused(
        `Demo sign-in lets anybody be anybody, so it is not offered at ${common.publicUrl}. Set STAFF_ISSUER and RESIDENT_ISSUER, remove PUBLIC_URL, or set MEDVERK_ALLOW_DEMO_SIGN_IN=yes.`,
      );
    return { ...common, mode: 'demo' };
  }

  if (allowDemo)
    throw new SignInRefused(
      'Demo sign-in cannot stand beside a real issuer. Remove MEDVERK_ALLOW_DEMO_SIGN_IN, or STAFF_ISSUER and RESIDENT_ISSUER.',
    );
  if (!env.DATABASE_URL?.startsWith('postgres'))
    throw new SignInRefused(
      'Real people sign in here, and their data does not belong in the embedded database. Set DATABASE_URL to a PostgreSQL server.',
    );
  if (!env.PUBLIC_URL)
    throw new SignInRefused(
      'The issuer must know where to send people back. Set PUBLIC_URL to the address people use.',
    );
  if (!common.secure && !isLoopback(publicUrl.hostname))
    throw new SignInRefused('PUBLIC_URL must start with https:// when real people sign in.');
  if (!common.secret)
    throw new SignInRefused(
      'Set MEDVERK_SECRET to 32 random bytes in base64 (openssl rand -base64 32), and keep it: identity numbers cannot be read without it.',
    );
  const staff = readIssuer(env, 'STAFF', { scope: 'openid profile', subjectClaim: 'sub', acr: '' });
  const resident = readIssuer(env, 'RESIDENT', {
    scope: 'openid',
    subjectClaim: 'pid',
    acr: 'idporten-loa-high',
  });
  return {
    ...common,
    secret: common.secret,
    mode: 'production',
    issuers: { ...(staff && { staff }), ...(resident && { resident }) },
  };
}

function readIssuer(
  env: Environment,
  prefix: 'STAFF' | 'RESIDENT',
  usual: Pick<IssuerSettings, 'scope' | 'subjectClaim' | 'acr'>,
): IssuerSettings | undefined {
  const issuer = env[`${prefix}_ISSUER`];
  if (!issuer) return undefined;
  const address = readUrl(`${prefix}_ISSUER`, issuer);
  if (address.protocol !== 'https:' && !isLoopback(address.hostname))
    throw new SignInRefused(`${prefix}_ISSUER must start with https://.`);
  const clientId = env[`${prefix}_CLIENT_ID`];
  if (!clientId)
    throw new SignInRefused(`Set ${prefix}_CLIENT_ID to our id at the issuer ${issuer}.`);
  const clientSecret = env[`${prefix}_CLIENT_SECRET`];
  const clientKey = env[`${prefix}_CLIENT_KEY`];
  if (!clientSecret === !clientKey)
    throw new SignInRefused(
      `Set one of ${prefix}_CLIENT_SECRET and ${prefix}_CLIENT_KEY (a private key as JWK).`,
    );
  return {
    issuer,
    clientId,
    ...(clientSecret && { clientSecret }),
    ...(clientKey && { clientKey }),
    scope: env[`${prefix}_SCOPE`] || usual.scope,
    subjectClaim: env[`${prefix}_SUBJECT_CLAIM`] || usual.subjectClaim,
    acr: env[`${prefix}_ACR`] || usual.acr,
  };
}

/** The same address as is printed when the program starts. */
function localUrl(host: string, port: string | undefined): string {
  const name = isLoopback(host) ? host : 'localhost';
  return `http://${name.includes(':') ? `[${name.replace(/[[\]]/g, '')}]` : name}:${port || 3000}`;
}

function readUrl(name: string, text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new SignInRefused(
    `${name} is not an address that starts with https:// or http://: ${text}`,
  );
}

function readNumber(name: string, text: string | undefined, usual: number): number {
  if (text === undefined || text === '') return usual;
  const number = z.coerce.number().int().positive().safeParse(text);
  if (number.success) return number.data;
  throw new SignInRefused(`${name} must be a whole number above 0: ${text}`);
}

function readSecret(text: string): string {
  if (Buffer.from(text, 'base64').length >= 32) return text;
  throw new SignInRefused(
    'MEDVERK_SECRET must be at least 32 bytes in base64 (openssl rand -base64 32).',
  );
}

function readYes(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'no') return false;
  if (text === 'yes') return true;
  throw new SignInRefused(`${name} is either yes or no: ${text}`);
}

/** An address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
