import type { HTMLAttributes, Ref } from 'react';

/*
 * The elements that a little script makes smoother. What they say comes as data, in the language of the page,
 * with `{count}` and the like where the figure goes.
 */
type Enhanced<Data extends string> = HTMLAttributes<HTMLElement> & {
  readonly ref?: Ref<HTMLElement>;
} & Readonly<Partial<Record<`data-${Data}`, string | number>>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Counts what is left of `limit` in the textarea inside it. */
      'character-count': Enhanced<'limit' | 'left' | 'too-many'>;
      /** Warns when a text inside it holds what looks like an identity number. */
      'identity-number-warning': Enhanced<'message'>;
      /** Asks before leaving when a field in the form around it has changed and is not sent. */
      'unsaved-warning': Enhanced<'message'>;
      /** Saves the form it stands in, to the form's `data-autosave` address. */
      'auto-save': Enhanced<
        | 'saving'
        | 'saved'
        | 'not-saved'
        | 'signed-out'
        | 'sign-in'
        | 'conflict'
        | 'theirs'
        | 'use-theirs'
        | 'keep-mine'
      >;
      /** Hides what is inside it unless `field` of the form has one of these answers, a list as JSON. */
      'show-if': Enhanced<'field' | 'one-of'>;
      /** Hides rows of the list or table inside it that do not match what is written. */
      'filter-list': Enhanced<'label' | 'result'>;
    }
  }
}
