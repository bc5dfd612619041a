import { createContext } from 'react-router';
import type { Settled } from '../settle.ts';
import type { SignIn } from '../sign-in.server.ts';

/** What the identity module's own pages need beyond the request scope; the header reads `settled.user`. */
export interface IdentityScope {
  readonly signIn: SignIn;
  readonly settled: Settled;
}

export const identityScope = createContext<IdentityScope>();
