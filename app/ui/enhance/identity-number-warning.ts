import { seemsToHoldIdentityNumber } from './identity-number.ts';

/** Says so, beside the field, when what is written looks like an identity number. */
export class IdentityNumberWarningElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
        this.#check(target);
    });
    for (const field of this.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
      'textarea, input[type="text"]',
    ))
      this.#check(field);
  }

  #check(field: HTMLTextAreaElement | HTMLInputElement) {
    const place = field.closest('character-count') ?? field;
    const shown = place.nextElementSibling;
    const warning = shown?.matches('[data-identity-number]') ? shown : undefined;
    if (!seemsToHoldIdentityNumber(field.value)) {
      if (warning) warning.textContent = '';
      return;
    }
    if (warning?.textContent) return;
    const message = warning ?? document.createElement('p');
    if (message instanceof HTMLElement && !warning) {
      message.dataset.identityNumber = '';
      message.role = 'status';
      message.className = 'aksel-error-message aksel-label';
      place.after(message);
    }
    message.textContent = this.dataset.message ?? '';
  }
}
