import { AutoSaveElement } from './auto-save.ts';
import { CharacterCountElement } from './character-count.ts';
import { FilterListElement } from './filter-list.ts';
import { IdentityNumberWarningElement } from './identity-number-warning.ts';
import { ShowIfElement } from './show-if.ts';
import { UnsavedWarningElement } from './unsaved-warning.ts';

/* The one script of pages with `handle = { enhance: true }`. The page works without it. */
document.documentElement.classList.add('scripted');
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-print]')) window.print();
});

customElements.define('auto-save', AutoSaveElement);
customElements.define('character-count', CharacterCountElement);
customElements.define('filter-list', FilterListElement);
customElements.define('identity-number-warning', IdentityNumberWarningElement);
customElements.define('show-if', ShowIfElement);
customElements.define('unsaved-warning', UnsavedWarningElement);
