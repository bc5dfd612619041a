import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A finished page, ready to be written as it is. */
interface KeptPage {
  readonly plain: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
  readonly plainHeaders: readonly string[];
  readonly gzippedHeaders: readonly string[];
  readonly unchangedHeaders: readonly string[];
  readonly until: number;
}

const limits = { pages: 2_000, milliseconds: 30_000 };

/**
 * Public pages as they were last rendered. Answered before anything else looks at the request, since they
 * are the same for everybody. Emptied when something is published; half a minute old at most, for what comes by
 * itself at a time that was chosen, and for what was published by another process.
 */
export class PageCache {
  readonly #pages = new Map<string, KeptPage>();
  #hits = 0;
  /** A page that was being rendered when the cache was emptied is already old when it is done. */
  #edition = 0;

  get hits(): number {
    return this.#hits;
  }

  get size(): number {
    return this.#pages.size;
  }

  get edition(): number {
    return this.#edition;
  }

  empty(): void {
    this.#edition += 1;
    this.#pages.clear();
  }

  /**
   * Forgets the pages that say something of what was published, and keeps the rest.
   * @param concerns is asked about each address without its language: `/statsforvaltar/FMDEMO`, empty for the front page.
   */
  forget(concerns: (path: string) => boolean): void {
    this.#edition += 1;
    for (const url of this.#pages.keys())
      if (concerns(url.replace(/^\/(nn|nb|en)(?=\/|$)/, ''))) this.#pages.delete(url);
  }

  /** Writes the page if it is here. Only whole addresses without a query are ever kept. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const page = this.#pages.get(request.url ?? '');
    if (!page) return false;
    if (page.until < Date.now()) {
      this.#pages.delete(request.url ?? '');
      return false;
    }
    this.#hits += 1;
    if (request.headers['if-none-match'] === page.etag) {
      response.writeHead(304, [...page.unchangedHeaders]).end();
      return true;
    }
    const gzipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(200, [...(gzipped ? page.gzippedHeaders : page.plainHeaders)]);
    if (request.method === 'HEAD') response.end();
    else response.end(gzipped ? page.gzipped : page.plain);
    return true;
  }

  /** Keeps a page that was rendered while the cache was at `edition`. */
  async keep(
    url: string,
    body: Buffer,
    headers: Readonly<Record<string, string>>,
    edition: number,
  ): Promise<void> {
    const gzipped = await compress(body, { level: 9 });
    if (edition !== this.#edition) return;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const common = Object.entries({
      ...headers,
      'Cache-Control': 'public, no-cache',
      Vary: 'Accept-Encoding',
      ETag: etag,
    }).flat();
    const [oldest] = this.#pages.keys();
    if (this.#pages.size >= limits.pages && oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(url, {
      plain: body,
      gzipped,
      etag,
      plainHeaders: [...common, 'Content-Length', String(body.length)],
      gzippedHeaders: [
        ...common,
        'Content-Encoding',
        'gzip',
        'Content-Length',
        String(gzipped.length),
      ],
      unchangedHeaders: common,
      until: Date.now() + limits.milliseconds,
    });
  }
}

/** The cache of this process. */
export const pageCache = new PageCache();
