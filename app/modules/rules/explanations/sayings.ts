import { fvl } from './fvl.ts';
import { kvpf } from './kvpf.ts';
import type { Saying } from './saying.ts';
import { skbf } from './skbf.ts';
import { sotjl20 } from './sotjl-20.ts';
import { sotjl29 } from './sotjl-29.ts';
import { sotjl30 } from './sotjl-30.ts';
import { sotjl32 } from './sotjl-32.ts';
import { sotjl34 } from './sotjl-34.ts';
import { sotjl35 } from './sotjl-35.ts';
import { aroundTheBenefit } from './sotjl-35-to-38.ts';
import { sotjl36 } from './sotjl-36.ts';
import { sotjl37 } from './sotjl-37.ts';
import { sotjl38 } from './sotjl-38.ts';
import { sotjl39 } from './sotjl-39.ts';
import { sotjl40 } from './sotjl-40.ts';

/** Everything that is said about the rules, a file for each section. */
export const sayings: readonly Saying[] = [
  ...sotjl20,
  ...sotjl29,
  ...sotjl30,
  ...sotjl32,
  ...sotjl34,
  ...sotjl35,
  ...aroundTheBenefit,
  ...sotjl36,
  ...sotjl37,
  ...sotjl38,
  ...sotjl39,
  ...kvpf,
  ...fvl,
  ...skbf,
  ...sotjl40,
];
