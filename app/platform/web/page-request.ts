import { createContext } from 'react-router';

/** What the start-up file knows of one request, and what it is told back for the log. */
export interface PageRequest {
  /** Allows the scripts of this one page. Empty on public pages, which have none. */
  readonly nonce: string;
  /** Shown on the 500 page and written in the log, so that somebody can be found by what they read out. */
  readonly reference: string;
  /** The pattern of the route that answered, never the address: that has ids in it. */
  pattern: string;
}

export const pageRequest = createContext<PageRequest>({ nonce: '', reference: '', pattern: '' });
