import type { IncomingMessage } from 'node:http';

/**
 * Pages for everybody, and the pictures on them: a function of the address, so they are cached, and carry neither script
 * nor name.
 */
export function isPublicPage(path: string): boolean {
  if (['/sitemap.xml', '/robots.txt'].includes(path)) return true;
  return /^\/(nn|nb|en|se|bilete)(\/|$)/.test(path) && !path.endsWith('.data');
}

/**
 * Whether a public page has this address and no other that leads to the same. A page is found in other cases, with slashes
 * after it and by a way through `..` too, as many as anybody likes: what is kept under those is forgotten by nobody.
 * Capital letters are only in the key of a county governor.
 */
export function isOneAddress(url: string): boolean {
  return /^(?:\/(?:[a-z\d][a-z\d.-]*|FM[A-Z]+))+$/.test(url);
}

const publicPolicy = policy("'none'", "'self'");

/** What every answer says to the browser about what a page from here may do. */
export function securityHeaders(options: {
  readonly nonce: string;
  readonly secure: boolean;
  /** Others that forms may end up at: the issuers one signs in with. */
  readonly formTargets: readonly string[];
}): Record<string, string> {
  const forms = ["'self'", ...options.formTargets].join(' ');
  return {
    'Content-Security-Policy':
      options.nonce === '' && options.formTargets.length === 0
        ? publicPolicy
        : policy(options.nonce ? `'self' 'nonce-${options.nonce}'` : "'none'", forms),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(options.secure
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

function policy(scripts: string, forms: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    // Aksel sets custom properties on elements.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Whether a post comes from a page of ours. Behind a proxy that ends TLS the request says `http`, so the
 * public address counts as well. A browser sends `null` from where it will not say, and that is refused;
 * a program that is no browser sends no origin, and carries no one's cookies either.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: URL | undefined,
): boolean {
  if (origin === undefined) return true;
  if (origin === 'null' || !URL.canParse(origin)) return false;
  return origin === publicUrl?.origin || new URL(origin).host === host;
}

/** A path that cannot be decoded, or a NUL anywhere in the address, asks for nothing and must not reach the database. */
export function isReadablePath(url: string): boolean {
  if (url.includes('%00')) return false;
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url.replace(/\?.*$/, '')));
  } catch {
    return false;
  }
}

/** A name or an address and perhaps a port, and nothing more. Clients of HTTP/1.0 send none at all. */
export function isReadableHost(host: string | undefined): boolean {
  return !host || (/^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`));
}

/** Asked through a proxy, which is how the world asks; `/internal` is for the machine and its neighbours. */
export function isForwarded(request: IncomingMessage): boolean {
  return (
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  );
}
