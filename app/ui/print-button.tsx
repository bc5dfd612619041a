import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { texts } from './texts.ts';

/** Prints the page. Only shown with script, since without it the browser's own menu is the way. */
export function PrintButton() {
  const t = texts[useLanguage()];
  return (
    <button
      type="button"
      className="aksel-button aksel-button--medium"
      data-variant="tertiary"
      data-needs-script=""
      data-print=""
    >
      <span className="aksel-button__icon">
        <Icon name="print" />
      </span>
      <span className="aksel-label">{t.print}</span>
    </button>
  );
}
