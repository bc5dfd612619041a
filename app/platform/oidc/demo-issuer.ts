import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { CustomFetch } from 'openid-client';
import { memoryAdapter } from './memory.ts';
import type { IssuerSettings, WhoSignsIn } from './settings.ts';

export const demoPath = '/demo-innlogging';

/** Residents of the demo. The numbers are synthetic: the month has 80 added, which nobody is born in. */
export const demoResidents: readonly { readonly name: string; readonly identityNumber: string }[] =
  [
    { name: 'Dina Demo', identityNumber: '15899012302' },
    { name: 'Prøve Testesen', identityNumber: '03847834683' },
    { name: 'Eksempel Oppdikta', identityNumber: '21880156710' },
    { name: 'Fiktiv Figur', identityNumber: '09859923485' },
  ];

const words = { staff: 'tilsett', resident: 'innbyggjar' } as const satisfies Record<
  WhoSignsIn,
  string
>;

/** What the demo sign-in needs from the page where somebody chooses who to be. */
export interface DemoIssuer {
  readonly settings: (who: WhoSignsIn) => IssuerSettings;
  /** Answers everything under `demoPath`; mount it on the whole server, it passes on the rest. */
  readonly handle: (
    request: IncomingMessage & { originalUrl?: string },
    response: ServerResponse,
    next: () => void,
  ) => void;
  /** Whether somebody is on their way in with this number. */
  readonly waiting: (who: WhoSignsIn, uid: string) => Promise<boolean>;
  /** Answers the issuer's question "who are you", and says where the browser goes next. */
  readonly choose: (who: WhoSignsIn, uid: string, subject: string) => Promise<string | undefined>;
  /** Reaches the issuer inside this process whatever the public address is. */
  readonly fetch: CustomFetch;
}

/**
 * The embedded issuers (oidc-provider): one for staff and one for residents, in memory, so the whole sign-in is the real one
 * and only the proof of who somebody is, is left out.
 */
export function demoIssuer(publicUrl: string, localPort: () => number): DemoIssuer {
  const made = new Map<WhoSignsIn, Promise<Provider>>();
  const provider = (who: WhoSignsIn) => {
    const known = made.get(who) ?? makeProvider(who, publicUrl);
    made.set(who, known);
    return known;
  };
  return {
    settings: (who) => settingsOf(who, publicUrl),

    handle(request, response, next) {
      const address = request.originalUrl ?? request.url ?? '';
      const who = (['staff', 'resident'] as const).find((one) =>
        address.startsWith(`${demoPath}/${words[one]}/`),
      );
      if (!who) {
        next();
        return;
      }
      const prefix = `${demoPath}/${words[who]}`;
      if (address.startsWith(`${prefix}/session/end`)) {
        response.writeHead(303, { location: `${publicUrl}/logga-ut` }).end();
        return;
      }
      request.originalUrl = address;
      request.url = address.slice(prefix.length);
      void provider(who).then((made) => (made.callback() as RequestListener)(request, response));
    },

    async waiting(who, uid) {
      const interaction = await (await provider(who)).Interaction.find(uid);
      return interaction !== undefined;
    },

    async choose(who, uid, subject) {
      const interaction = await (await provider(who)).Interaction.find(uid);
      if (!interaction) return undefined;
      interaction.result = {
        login: { accountId: subject, acr: settingsOf(who, publicUrl).acr || undefined },
      };
      await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
      return interaction.returnTo;
    },

    fetch: (url, options) => {
      const address = new URL(url);
      const local = new URL(address.pathname + address.search, `http://127.0.0.1:${localPort()}`);
      const headers = new Headers(options.headers);
      headers.set('x-forwarded-host', address.host);
      headers.set('x-forwarded-proto', address.protocol.slice(0, -1));
      return fetch(local, { ...options, headers } as RequestInit);
    },
  };
}

const clientSecret = 'demo';

function settingsOf(who: WhoSignsIn, publicUrl: string): IssuerSettings {
  return {
    issuer: `${publicUrl}${demoPath}/${words[who]}`,
    clientId: 'medverk',
    clientSecret,
    scope: 'openid',
    subjectClaim: who === 'resident' ? 'pid' : 'sub',
    acr: who === 'resident' ? 'idporten-loa-high' : '',
  };
}

async function makeProvider(who: WhoSignsIn, publicUrl: string): Promise<Provider> {
  const { issuer, clientId, acr } = settingsOf(who, publicUrl);
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const minutes = (count: number) => () => count * 60;
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/logg-inn/retur`],
        post_logout_redirect_uris: [`${publicUrl}/logga-ut`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'demo' }] },
    acrValues: acr ? [acr] : [],
    claims: { openid: ['sub', 'pid'], acr: null, sid: null, auth_time: null, iss: null },
    conformIdTokenClaims: false,
    extraParams: ['authorization_details'],
    cookies: {
      keys: [crypto.randomUUID()],
      names: {
        session: `demo_${who}_session`,
        interaction: `demo_${who}_interaction`,
        resume: `demo_${who}_resume`,
      },
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: minutes(5),
      AuthorizationCode: minutes(1),
      Grant: minutes(10),
      IdToken: minutes(10),
      Interaction: minutes(15),
      Session: minutes(15),
    },
    interactions: { url: (_context, { uid }) => `/logg-inn/demo/${words[who]}/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...(who === 'resident' && { pid: subject }) }),
    }),
    // Nobody is asked for consent: the only client is the system itself.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  return provider;
}

/** The word in the demo's addresses, and back. */
export function whoByWord(word: string | undefined): WhoSignsIn | undefined {
  return (['staff', 'resident'] as const).find((who) => words[who] === word);
}
