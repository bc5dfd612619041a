import type { ReactNode } from 'react';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import type {} from './elements.ts';

/**
 * Put in a form with `data-autosave="URL"`: it saves by itself while somebody writes, and says so. It posts the
 * form's fields with `intent=autosave` and wants JSON: `{ savedAt, versions }`, or 409 with `{ conflicts }`.
 * A field's version is the hidden field `version.FIELD`, brought up to date by each answer.
 */
export function AutoSave() {
  const t = texts[useLanguage()];
  return (
    <auto-save
      data-saving={t.autosaving}
      data-saved={t.savedAt('{time}')}
      data-not-saved={t.notSaved}
      data-signed-out={t.signedOut}
      data-sign-in={t.signInNewTab}
      data-conflict={t.conflict}
      data-theirs={t.conflictTheirs('{by}', '{at}')}
      data-use-theirs={t.conflictUseTheirs}
      data-keep-mine={t.conflictKeepMine}
    />
  );
}

/** Put in a form that does not save by itself. */
export function UnsavedWarning() {
  return <unsaved-warning />;
}

/** Put around fields of free text where no identity number may stand. The server has the last word. */
export function IdentityNumberWarning({ children }: { readonly children: ReactNode }) {
  const t = texts[useLanguage()];
  return (
    <identity-number-warning data-message={t.identityNumber}>{children}</identity-number-warning>
  );
}

/** Put around a table or list with many rows that are all on the page. */
export function FilterList({ children }: { readonly children: ReactNode }) {
  const t = texts[useLanguage()];
  return (
    <filter-list data-label={t.filter} data-result={t.filterResult('{shown}', '{total}')}>
      {children}
    </filter-list>
  );
}
