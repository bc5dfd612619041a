import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Connection } from '../../app/platform/db/database.ts';
import { Browser } from '../support/browser.ts';
import { Lost, type Saves, type Writer } from './saves.ts';

/** What the autosave of an answer is told. Versions and conflicts are by the name of the field. */
interface Told {
  readonly versions?: Readonly<Record<string, number>>;
  readonly conflicts?: Readonly<
    Record<string, { readonly values: readonly string[]; readonly version: number }>
  >;
}

/** A caseworker of the demo who answers the open round, in several questions at once. */
export async function answers(address: string): Promise<Saves> {
  const caseworker = new Browser(address);
  await caseworker.signIn('ola', 'office:9901');
  const asked = await textOf(caseworker, '/svar');
  const [, responseId = ''] = /href="\/svar\/([0-9a-f-]{36})"/.exec(asked) ?? [];
  const writers: AnswerWriter[] = [];
  for (const section of [1, 2, 3]) {
    const page = await textOf(caseworker, `/svar/${responseId}/del/${section}`);
    for (const [, field = ''] of page.matchAll(/<textarea name="(a\.[^"]+)"/g)) {
      const [, version] = new RegExp(`name="version\\.${field}" value="(\\d+)"`).exec(page) ?? [];
      writers.push(new AnswerWriter(caseworker, responseId, field, Number(version)));
    }
  }
  if (writers.length < 2) throw new Error('The demo has no open round with questions to write in');
  return {
    name: 'answers',
    writers,
    async verify(connection) {
      for (const writer of writers) await writer.verify(connection);
      await verifyAudit(connection, responseId, writers);
    },
  };
}

/** One question. Its writer waits for each answer, so at most one save at a time is not acknowledged. */
class AnswerWriter implements Writer {
  acknowledged = 0;
  readonly #browser: Browser;
  readonly #responseId: string;
  readonly #field: string;
  readonly #firstVersion: number;
  #version: number;
  #lastAcknowledged: string | undefined;
  /** What may stand there instead: sent after the last acknowledged, when the server went away. */
  #sentSince: string[] = [];

  constructor(browser: Browser, responseId: string, field: string, version: number) {
    this.#browser = browser;
    this.#responseId = responseId;
    this.#field = field;
    this.#firstVersion = version;
    this.#version = version;
  }

  async save(): Promise<void> {
    const text = `Lagra ${randomUUID()}`;
    this.#sentSince.push(text);
    const response = await this.#browser.send(`/svar/${this.#responseId}/lagre`, {
      method: 'POST',
      body: new URLSearchParams({
        intent: 'autosave',
        [this.#field]: text,
        [`version.${this.#field}`]: String(this.#version),
      }),
    });
    const isTold = response.headers.get('content-type')?.includes('json');
    const said: Told = isTold ? ((await response.json()) as Told) : {};
    const version = said.versions?.[this.#field];
    const conflict = said.conflicts?.[this.#field];
    if (response.ok && version !== undefined) this.#acknowledge(text, version);
    else if (conflict) this.#takeUp(conflict.values.join('\n'), conflict.version);
    else throw new Lost(`${this.#field} was answered with ${response.status}`);
  }

  #acknowledge(text: string, version: number): void {
    this.#standsAt(version);
    this.acknowledged += 1;
    this.#lastAcknowledged = text;
    this.#sentSince = [];
  }

  /** The save that the server was killed over was kept after all: go on from there. */
  #takeUp(stored: string, version: number): void {
    if (!this.#sentSince.includes(stored))
      throw new Lost(`${this.#field} holds what was not sent last: ${stored}`);
    this.#standsAt(version);
  }

  /** Each acknowledged save is a version of its own, so fewer versions than saves means that one is gone. */
  #standsAt(version: number): void {
    if (version < this.#version)
      throw new Lost(`${this.#field} went from version ${this.#version} back to ${version}`);
    this.#version = version;
  }

  async verify({ db }: Connection): Promise<void> {
    const { rows } = await sql<{ entered: string[]; version: number }>`
      select entered, version from kvp.survey_draft
      where response_id = ${this.#responseId}::uuid and question_id = ${this.#field.slice(2)}`.execute(
      db,
    );
    const [stored] = rows;
    if (!stored) throw new Lost(`${this.#field} is not there`);
    this.#standsAt(stored.version);
    const versions = stored.version - this.#firstVersion;
    if (versions < this.acknowledged)
      throw new Lost(`${this.#field}: ${this.acknowledged} saves, and ${versions} versions`);
    const text = stored.entered.join('\n');
    if (text !== this.#lastAcknowledged && !this.#sentSince.includes(text))
      throw new Lost(`${this.#field} holds an older text: ${text}`);
  }
}

async function verifyAudit(
  { db }: Connection,
  responseId: string,
  writers: readonly Writer[],
): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kvp.audit_event
    where use_case = 'survey.save-answers' and subject = ${responseId} and outcome = 'done'`.execute(
    db,
  );
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  const logged = rows[0]?.count ?? 0;
  if (logged < acknowledged)
    throw new Lost(`${acknowledged} saves, and ${logged} rows in the audit log`);
}

async function textOf(browser: Browser, path: string): Promise<string> {
  const { response } = await browser.open(path);
  return response.text();
}
