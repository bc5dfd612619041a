import { createRegister, type Register } from '../domain/register.ts';
import { readEdition } from '../read-edition.ts';

/** The real register, straight from the files: the domain's tests are about places that exist. */
export async function theRegister(): Promise<Register> {
  const read = await readEdition('data/organisations');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return createRegister(read.value.edition);
}
