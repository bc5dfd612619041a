/** A browser without a window: a jar of cookies that follows redirects. For benchmarks and tests over HTTP. */
export class Browser {
  readonly #jar = new Map<string, string>();
  readonly #address: string;

  /** @param address of the server, without a slash at the end. */
  constructor(address: string) {
    this.#address = address;
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One request, and no redirect followed. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookie);
    headers.set('origin', this.#address);
    const url = new URL(path, this.#address);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects to a page. @returns where it ended, and what was there. */
  async open(
    path: string,
    init?: RequestInit,
  ): Promise<{ readonly path: string; readonly response: Response }> {
    let at = path;
    let response = await this.send(at, init);
    for (let step = 0; step < 15; step += 1) {
      const location = response.headers.get('location');
      if (location === null) return { path: at, response };
      await response.arrayBuffer();
      const next = new URL(location, new URL(at, this.#address));
      at = `${next.pathname}${next.search}`;
      response = await this.send(at);
    }
    throw new Error(`Too many redirects from ${path}`);
  }

  /** Signs in as a demo persona, acting in a capacity such as `office:9901`. */
  async signIn(subject: string, capacity: string): Promise<void> {
    const choosing = await this.open('/logg-inn/start?som=tilsett');
    const body = new URLSearchParams({ subject, capacity });
    const { response } = await this.open(choosing.path, { method: 'POST', body });
    const page = await response.text();
    if (!page.includes('/logg-ut')) throw new Error(`Could not sign in as ${subject}`);
  }
}
