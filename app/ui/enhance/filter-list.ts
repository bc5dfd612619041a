import { formatNumber } from '../format.ts';
import { fill } from './fill.ts';

/** A field that hides the rows inside it that do not hold what is written. Exists only with script. */
export class FilterListElement extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('[data-filter]')) return;
    const rows = [...this.querySelectorAll<HTMLElement>('tbody > tr, ul > li, ol > li')];
    const label = document.createElement('label');
    const name = document.createElement('span');
    const field = document.createElement('input');
    const result = document.createElement('p');
    label.dataset.filter = '';
    label.className = 'aksel-form-field aksel-form-field--medium';
    label.dataset.notPrinted = '';
    name.className = 'aksel-form-field__label aksel-label';
    name.textContent = this.dataset.label ?? '';
    field.type = 'search';
    field.autocomplete = 'off';
    field.className = 'aksel-text-field__input aksel-body-short aksel-body-short--medium';
    field.style.maxWidth = '24rem';
    result.role = 'status';
    label.append(name, field);
    this.prepend(label, result);
    field.addEventListener('input', () => {
      const sought = simple(field.value.trim());
      let shown = 0;
      for (const row of rows) {
        row.hidden = sought !== '' && !simple(row.textContent ?? '').includes(sought);
        if (!row.hidden) shown += 1;
      }
      result.textContent = sought
        ? fill(this.dataset.result, {
            shown: formatNumber(shown),
            total: formatNumber(rows.length),
          })
        : '';
    });
  }
}

/** Small letters and no accents, so that «Kárášjohka» is found by «karasjohka». Æ, ø and å stay. */
function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/å/g, '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'å');
}
