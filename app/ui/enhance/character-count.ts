import { formatNumber } from '../format.ts';
import { fill } from './fill.ts';

/** Counts what is left of the room in the textarea inside it. Read aloud when somebody stops writing. */
export class CharacterCountElement extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector('textarea');
    if (!area || this.querySelector('[data-counter]')) return;
    const shown = line(this, false);
    const spoken = line(this, true);
    let pause: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      const left = Number(this.dataset.limit) - area.value.replace(/\r\n?/g, '\n').length;
      const sentence = left < 0 ? this.dataset.tooMany : this.dataset.left;
      shown.textContent = fill(sentence, { count: formatNumber(Math.abs(left)) });
      shown.classList.toggle('aksel-textarea__counter--error', left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => {
        spoken.textContent = shown.textContent;
      }, 1000);
    };
    area.addEventListener('input', count);
    count();
  }
}

function line(parent: HTMLElement, spoken: boolean) {
  const element = document.createElement('p');
  element.dataset.counter = '';
  if (spoken) {
    element.className = 'sr-only';
    element.role = 'status';
  } else {
    element.className = 'aksel-textarea__counter aksel-body-short aksel-body-short--medium';
    element.ariaHidden = 'true';
  }
  parent.append(element);
  return element;
}
