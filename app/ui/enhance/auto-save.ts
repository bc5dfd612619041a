import { fill } from './fill.ts';

interface Saved {
  readonly savedAt: string;
  readonly versions: Readonly<Record<string, number>>;
}

interface Conflict {
  readonly theirs: string;
  /** What to put in the field, where that is not the text: the codes of what was chosen. */
  readonly values?: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly version: number;
}

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Saves the form it stands in, a few seconds after somebody last wrote and at once when they leave a field.
 * One post at a time: what is written meanwhile goes with the next. Nothing is kept in the browser's storage,
 * since the machine may be shared; a text that cannot be saved stays in its field.
 */
export class AutoSaveElement extends HTMLElement {
  #status = document.createElement('p');
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #posting = false;
  #leave = new AbortController();

  connectedCallback() {
    const form = this.closest('form');
    if (!form?.dataset.autosave) return;
    this.#status.role = 'status';
    this.append(this.#status);
    const { signal } = this.#leave;
    form.addEventListener(
      'input',
      ({ target }) => {
        if (!isField(target) || !target.name) return;
        this.#changed.add(target.name);
        this.#saveIn(form, 3000);
      },
      { signal },
    );
    form.addEventListener('change', () => this.#saveIn(form, 0), { signal });
    form.addEventListener('submit', () => clearTimeout(this.#timer), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#changed.size > 0 && !form.matches('[data-sent]')) event.preventDefault();
      },
      { signal },
    );
    form.addEventListener('submit', () => (form.dataset.sent = ''), { signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
    clearTimeout(this.#timer);
  }

  #saveIn(form: HTMLFormElement, milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(form), milliseconds);
  }

  async #save(form: HTMLFormElement) {
    if (this.#posting || this.#changed.size === 0) return;
    this.#posting = true;
    const sent = [...this.#changed];
    this.#changed.clear();
    this.#say(this.dataset.saving);
    let next: number | undefined;
    try {
      const response = await fetch(form.dataset.autosave ?? '', {
        method: 'POST',
        body: bodyOf(form, sent),
        headers: { Accept: 'application/json' },
        redirect: 'manual',
      });
      if (response.ok) this.#saved(form, (await response.json()) as Saved);
      else if (response.status === 409) {
        const { conflicts } = (await response.json()) as {
          conflicts: Readonly<Record<string, Conflict>>;
        };
        for (const name of sent) if (!conflicts[name]) this.#changed.add(name);
        this.#conflict(form, conflicts);
        if (this.#changed.size > 0) next = 0;
      } else {
        for (const name of sent) this.#changed.add(name);
        if (response.status === 401 || response.type === 'opaqueredirect') this.#signedOut();
        else this.#say(this.dataset.notSaved);
        // A text that the server will not have is not worth sending again until it has changed.
        if (response.status >= 500 || response.status === 429) next = 10_000;
      }
    } catch {
      for (const name of sent) this.#changed.add(name);
      this.#say(this.dataset.notSaved);
      next = 10_000;
    } finally {
      this.#posting = false;
    }
    if (next === undefined && this.#wroteSince(sent)) next = 3000;
    if (next !== undefined) this.#saveIn(form, next);
  }

  #wroteSince(sent: readonly string[]): boolean {
    return [...this.#changed].some((name) => !sent.includes(name));
  }

  #saved(form: HTMLFormElement, { savedAt, versions }: Saved) {
    setVersions(form, versions);
    this.#say(fill(this.dataset.saved, { time: savedAt }));
    if (this.#changed.size === 0) form.dispatchEvent(new Event('autosaved'));
  }

  #signedOut() {
    this.#say(`${this.dataset.signedOut ?? ''} `);
    const link = document.createElement('a');
    link.href = '/logg-inn';
    link.target = '_blank';
    link.textContent = this.dataset.signIn ?? '';
    this.#status.append(link);
  }

  /** Shows the other's text under the field. Which one stands, or how they are joined, is the writer's choice. */
  #conflict(form: HTMLFormElement, conflicts: Readonly<Record<string, Conflict>>) {
    this.#say(this.dataset.conflict);
    for (const [name, { theirs, values = [theirs], by, at, version }] of Object.entries(
      conflicts,
    )) {
      const field = form.elements.namedItem(name);
      const first = field instanceof RadioNodeList ? field[0] : field;
      if (!(first instanceof HTMLElement)) continue;
      const place = first.closest('.aksel-form-field, fieldset') ?? first;
      place.querySelector(':scope > [data-conflict-box]')?.remove();
      const box = document.createElement('div');
      box.dataset.conflictBox = '';
      box.role = 'group';
      const who = document.createElement('p');
      who.textContent = fill(this.dataset.theirs, { by, at });
      const text = document.createElement('blockquote');
      text.textContent = theirs;
      const settle = (label: string | undefined, take: boolean) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'aksel-button aksel-button--small';
        button.dataset.variant = 'secondary';
        button.textContent = label ?? '';
        button.addEventListener('click', () => {
          if (take) setValue(form, name, values);
          setVersions(form, { [name]: version });
          box.remove();
          first.focus();
          this.#changed.add(name);
          this.#saveIn(form, 0);
        });
        return button;
      };
      box.append(
        who,
        text,
        settle(this.dataset.keepMine, false),
        settle(this.dataset.useTheirs, true),
      );
      place.append(box);
    }
  }

  #say(sentence: string | undefined) {
    this.#status.textContent = sentence ?? '';
  }
}

/** The changed fields with their versions, and every field that is not for writing in, such as ids. */
function bodyOf(form: HTMLFormElement, changed: readonly string[]): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name === 'intent') continue;
    const versionOf = name.startsWith('version.') ? name.slice('version.'.length) : undefined;
    const field = form.elements.namedItem(name);
    const hidden = field instanceof HTMLInputElement && field.type === 'hidden';
    if (versionOf !== undefined ? changed.includes(versionOf) : hidden || changed.includes(name))
      body.append(name, value);
  }
  // A check box group with nothing left in it is an answer too.
  for (const name of changed) if (!body.has(name)) body.append(name, '');
  body.append('intent', 'autosave');
  return body;
}

function setVersions(form: HTMLFormElement, versions: Readonly<Record<string, number>>) {
  for (const [name, version] of Object.entries(versions)) {
    const field = form.elements.namedItem(`version.${name}`);
    if (field instanceof HTMLInputElement) field.value = String(version);
  }
}

function setValue(form: HTMLFormElement, name: string, values: readonly string[]) {
  const field = form.elements.namedItem(name);
  const fields = field instanceof RadioNodeList ? [...field] : [field];
  for (const each of fields) {
    if (each instanceof HTMLInputElement && ['radio', 'checkbox'].includes(each.type))
      each.checked = values.includes(each.value);
    else if (isField(each)) each.value = values[0] ?? '';
  }
}

function isField(target: unknown): target is FormField {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
