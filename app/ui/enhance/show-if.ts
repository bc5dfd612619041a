/**
 * Hides a question while the field it depends on has none of the answers that lead to it. What was written stays
 * in the form and is sent: the server decides what is asked. A field that is itself hidden has no answer.
 */
export class ShowIfElement extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const form = this.closest('form');
    if (!form) return;
    const update = () => {
      this.hidden = !this.#isAsked(form);
    };
    form.addEventListener('input', update, { signal: this.#leave.signal });
    form.addEventListener('autosaved', update, { signal: this.#leave.signal });
    update();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  #isAsked(form: HTMLFormElement): boolean {
    const { field = '', oneOf = '[]' } = this.dataset;
    const answers = JSON.parse(oneOf) as readonly unknown[];
    const inputs = form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(field)}"]`);
    return [...inputs].some(
      (input) =>
        input.checked &&
        answers.includes(input.value) &&
        !input.closest<HTMLElement>('show-if')?.hidden,
    );
  }
}
