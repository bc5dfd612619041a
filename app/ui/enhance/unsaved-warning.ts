/** Lets the browser ask before somebody leaves a form that has changed and is not sent. */
export class UnsavedWarningElement extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const form = this.closest('form');
    if (!form) return;
    const { signal } = this.#leave;
    let changed = false;
    form.addEventListener('input', () => (changed = true), { signal });
    form.addEventListener('submit', () => (changed = false), { signal });
    form.addEventListener('autosaved', () => (changed = false), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (changed) event.preventDefault();
      },
      { signal },
    );
  }

  disconnectedCallback() {
    this.#leave.abort();
  }
}
