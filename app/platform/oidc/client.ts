import { importJWK, type JWK } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type IssuerSettings, isLoopback } from './settings.ts';

/** What must be remembered between sending somebody to the issuer and getting them back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom the issuer says it is. */
export interface Identity {
  readonly subject: string;
  readonly sid: string | undefined;
  /** Needed to sign out at the issuer. It may hold the identity number: keep it encrypted. */
  readonly idToken: string;
}

/** One issuer, as the rest of the system sees it. */
export interface OidcClient {
  readonly issuer: string;
  readonly begin: (options: { language: string }) => Promise<{ url: URL; attempt: Attempt }>;
  /** @throws when state, nonce, issuer, signature, code or level of assurance is wrong. */
  readonly finish: (answer: URL, attempt: Attempt) => Promise<Identity>;
  /** Where the browser goes to sign out there too; undefined when the issuer has no such place. */
  readonly signOutUrl: (idToken: string) => Promise<URL | undefined>;
}

/** The person was not signed in as securely as we require. */
export class LevelTooLow extends Error {
  override readonly name = 'LevelTooLow';
}

export interface ClientOptions {
  readonly publicUrl: string;
  /** The embedded issuer lives in this process, and is reached past any proxy in front of it. */
  readonly fetch?: CustomFetch;
  /** The demo asks each time who somebody wants to be. */
  readonly prompt?: 'login';
}

/**
 * Speaks with one issuer: authorization code with PKCE, state and nonce. The issuer is looked up at the first
 * sign-in, not at start, and again if that failed: it may live in this process, or be down for a while.
 */
export function oidcClient(settings: IssuerSettings, options: ClientOptions): OidcClient {
  const redirectUri = `${options.publicUrl}/logg-inn/retur`;
  let found: Promise<Configuration> | undefined;
  const configuration = () => {
    found ??= discover(settings, options).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };

  return {
    issuer: settings.issuer,

    async begin({ language }) {
      const attempt: Attempt = {
        state: randomState(),
        nonce: randomNonce(),
        codeVerifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        // A form post from the issuer would arrive without our SameSite=Lax cookie.
        response_mode: 'query',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: language === 'en' ? 'en' : `${language} nb`,
        ...(settings.acr && { acr_values: settings.acr }),
        ...(options.prompt && { prompt: options.prompt }),
      });
      return { url, attempt };
    },

    async finish(answer, attempt) {
      const tokens = await authorizationCodeGrant(
        await configuration(),
        new URL(`${redirectUri}${answer.search}`),
        {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        },
      );
      const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
      if (!assured(claims.acr, settings.acr)) throw new LevelTooLow(String(claims.acr));
      const subject = claims[settings.subjectClaim];
      if (typeof subject !== 'string' || subject === '')
        throw new Error(`The issuer did not give the claim ${settings.subjectClaim}`);
      return {
        subject,
        sid: typeof claims.sid === 'string' ? claims.sid : undefined,
        idToken: tokens.id_token ?? '',
      };
    },

    async signOutUrl(idToken) {
      const known = await configuration();
      if (!known.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(known, {
        post_logout_redirect_uri: `${options.publicUrl}/logga-ut`,
        ...(idToken && { id_token_hint: idToken }),
      });
    },
  };
}

async function discover(settings: IssuerSettings, options: ClientOptions): Promise<Configuration> {
  const url = new URL(settings.issuer);
  const key = settings.clientKey && (JSON.parse(settings.clientKey) as JWK);
  const authentication = key
    ? PrivateKeyJwt({ key: await importPrivateKey(key), ...(key.kid && { kid: key.kid }) })
    : undefined;
  return discovery(url, settings.clientId, settings.clientSecret, authentication, {
    ...(isLoopback(url.hostname) || options.fetch ? { execute: [allowInsecureRequests] } : {}),
    ...(options.fetch && { [customFetch]: options.fetch }),
  });
}

async function importPrivateKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, jwk.alg ?? 'RS256');
  if (key instanceof Uint8Array) throw new Error('The client key must be a private key');
  return key;
}

const idPortenLevels = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

/** A higher level than the required one will do, where we know the order. */
function assured(acr: unknown, required: string): boolean {
  if (required === '' || acr === required) return true;
  const least = idPortenLevels.indexOf(required);
  return least >= 0 && idPortenLevels.indexOf(String(acr)) > least;
}
