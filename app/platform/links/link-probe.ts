import { lookup as resolve } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { LinkFailure } from '#kernel/link.ts';
import { isPublicAddress } from './public-address.ts';

/** `unknown` says nothing of the link: it was not asked, or what went wrong may be ours. */
export type Probed =
  | { readonly state: 'works' }
  | { readonly state: 'fails'; readonly failure: LinkFailure }
  | { readonly state: 'unknown' };

/** The way out to pages of others. Asks whether there is something at an address, and reads nothing of it. */
export interface LinkProbe {
  readonly probe: (url: string) => Promise<Probed>;
}

/** Goes nowhere: knows what it was given and remembers what it was asked. For a demo and for tests. */
export function rememberedProbe(
  known: Readonly<Record<string, Probed>> = {},
): LinkProbe & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    async probe(url) {
      asked.push(url);
      return known[url] ?? { state: 'unknown' };
    },
  };
}

interface Options {
  /** Says who asks, so that those who are asked too often can find us. */
  readonly userAgent: string;
  readonly milliseconds?: number;
  /** The rest is for tests, which have only this machine to ask. */
  readonly ports?: readonly string[];
  readonly mayReach?: (address: string) => boolean;
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
}

const redirects = { statuses: [301, 302, 303, 307, 308], most: 5 };

/** Answers that are for programs, and not for readers: there is something there. */
const refusesPrograms = [401, 403, 405, 406, 407, 429, 451, 999];

/**
 * Asks the web. Editors write the addresses, and whoever owns a name decides where it leads, so every step is held to the
 * open web: the scheme, the port, each address that the name has, and the address that was in fact connected to.
 */
export function webProbe(options: Options): LinkProbe {
  return {
    async probe(url) {
      const asker = {
        ...defaults,
        ...options,
        until: AbortSignal.timeout(options.milliseconds ?? 10_000),
      };
      try {
        return await follow(asker, url);
      } catch (error) {
        return judge(error);
      }
    },
  };
}

const defaults = {
  ports: ['', '80', '443'],
  mayReach: isPublicAddress,
  addressesOf: async (host: string) =>
    (await resolve(host, { all: true })).map(({ address }) => address),
};

type Asker = Required<Omit<Options, 'milliseconds'>> & { readonly until: AbortSignal };

async function follow(asker: Asker, start: string): Promise<Probed> {
  let url = new URL(start);
  for (let step = 0; step <= redirects.most; step += 1) {
    if (!['http:', 'https:'].includes(url.protocol)) return fails('missing');
    if (!asker.ports.includes(url.port) || url.username !== '' || url.password !== '')
      return { state: 'unknown' };
    // Some answer only to those who want the page.
    const told = await ask(asker, url, 'HEAD');
    const { status, location } = told.status < 400 ? told : await ask(asker, url, 'GET');
    if (!redirects.statuses.includes(status) || location === undefined) return answered(status);
    if (!URL.canParse(location, url)) return fails('missing');
    url = new URL(location, url);
  }
  return fails('too-many-redirects');
}

function answered(status: number): Probed {
  if (status < 400 || refusesPrograms.includes(status)) return { state: 'works' };
  return fails(status >= 500 ? 'fault' : 'missing');
}

function fails(failure: LinkFailure): Probed {
  return { state: 'fails', failure };
}

/** Nothing is kept of the answer but its status and where it leads. */
function ask(
  { until, userAgent, mayReach, addressesOf }: Asker,
  url: URL,
  method: 'HEAD' | 'GET',
): Promise<{ readonly status: number; readonly location: string | undefined }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((done, failed) => {
    if (isIP(host) !== 0 && !mayReach(host)) {
      failed(new ClosedAddress(host));
      return;
    }
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent: false,
      signal: until,
      lookup: openLookup(mayReach, addressesOf),
      headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' },
    });
    request.once('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket;
        if (!mayReach(remoteAddress.replace(/^::ffff:/, '')))
          request.destroy(new ClosedAddress(remoteAddress));
      }),
    );
    request.once('error', failed);
    request.once('response', (response: IncomingMessage) => {
      const { statusCode: status = 0, headers } = response;
      response.destroy();
      done({ status, location: headers.location });
    });
    request.end();
  });
}

/** A name with one closed address among its own is refused: another answer would only depend on the order. */
function openLookup(
  mayReach: Asker['mayReach'],
  addressesOf: Asker['addressesOf'],
): LookupFunction {
  return (host, { all }, callback) => {
    addressesOf(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        const shut = found.find(({ address }) => !mayReach(address));
        if (shut || !first) callback(new ClosedAddress(host), '');
        else if (all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

class ClosedAddress extends Error {
  override readonly name = 'ClosedAddress';
}

/** Where we may be the ones who are cut off, or pickier than a browser, nothing is said of the link. */
function judge(error: unknown): Probed {
  if (error instanceof ClosedAddress) return fails('private');
  const { code = '', name = '' } = error as { code?: string; name?: string };
  if (code === 'ENOTFOUND') return fails('no-such-host');
  if (/^(EAI_AGAIN|ENETUNREACH|ENETDOWN|EMFILE|UNABLE_TO_)/.test(code)) return { state: 'unknown' };
  if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return fails('insecure');
  if (/^E[A-Z]+$/.test(code) || code === 'ABORT_ERR' || /Abort|Timeout/.test(name))
    return fails('no-answer');
  if (/^HPE_/.test(code)) return fails('fault');
  return { state: 'unknown' };
}
