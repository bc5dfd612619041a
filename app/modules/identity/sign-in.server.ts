import { type Clock, systemClock } from '#platform/clock.ts';
import { type OidcClient, oidcClient } from '#platform/oidc/client.ts';
import { type DemoIssuer, demoIssuer } from '#platform/oidc/demo-issuer.ts';
import {
  demoIssuerName,
  type SignInSettings,
  signInSettings,
  type WhoSignsIn,
} from '#platform/oidc/settings.ts';
import { type Cipher, demoSecret, makeCipher } from './cipher.ts';

/** Everything sign-in needs from outside. Made once at start-up; tests make their own. */
export interface SignIn {
  readonly settings: SignInSettings;
  readonly clients: Readonly<Partial<Record<WhoSignsIn, OidcClient>>>;
  /** What `app_user.issuer` says of those who come from the staff issuer: its address, or `demo`. */
  readonly staffIssuer: string;
  readonly cipher: Cipher;
  /** Time-outs follow the real clock: a demo that is moved a year ahead signs nobody out. */
  readonly clock: Clock;
  /** The embedded issuers; undefined where real people sign in. */
  readonly demo: DemoIssuer | undefined;
  /** Foreign origins that a form may lead to (signing out), for `form-action` in the content security policy. */
  readonly origins: readonly string[];
}

/**
 * Reads the settings and makes ready for sign-in. No issuer is asked anything yet.
 * @throws {SignInRefused} with a sentence to show, when the settings do not fit together.
 */
export async function makeSignIn(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataFolder: string;
  /** The port this process listens on, known once it does. */
  readonly localPort: () => number;
  readonly clock?: Clock;
}): Promise<SignIn> {
  const settings = signInSettings(options.env);
  const { publicUrl } = settings;
  const common = {
    settings,
    cipher: makeCipher(settings.secret ?? (await demoSecret(options.dataFolder))),
    clock: options.clock ?? systemClock,
  };
  if (settings.mode === 'demo') {
    const demo = demoIssuer(publicUrl, options.localPort);
    const client = (who: WhoSignsIn) =>
      oidcClient(demo.settings(who), { publicUrl, fetch: demo.fetch, prompt: 'login' });
    return {
      ...common,
      demo,
      clients: { staff: client('staff'), resident: client('resident') },
      staffIssuer: demoIssuerName,
      origins: [],
    };
  }
  const { staff, resident } = settings.issuers;
  return {
    ...common,
    demo: undefined,
    clients: {
      ...(staff && { staff: oidcClient(staff, { publicUrl }) }),
      ...(resident && { resident: oidcClient(resident, { publicUrl }) }),
    },
    staffIssuer: staff?.issuer ?? '',
    origins: [staff, resident].flatMap((one) => (one ? [new URL(one.issuer).origin] : [])),
  };
}

let started: SignIn | undefined;

/** Hands sign-in, made once by server.ts, to the middleware. */
export function provideSignIn(signIn: SignIn): void {
  started = signIn;
}

export function signIn(): SignIn {
  if (!started) throw new Error('Sign-in is provided by server.ts before the first request');
  return started;
}
