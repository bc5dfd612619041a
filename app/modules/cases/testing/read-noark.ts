import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const folder = resolve('app/modules/cases/noark5');

// A schema finds the catalogue beside it.
xmlRegisterFsInputProviders();

/** What is wrong with a file of a package by its schema: nothing, for one that may be delivered. */
export function faultsIn(schema: string, xml: string): readonly string[] {
  const path = resolve(folder, schema);
  using definition = XmlDocument.fromString(readFileSync(path, 'utf8'), { url: path });
  using validator = XsdValidator.fromDoc(definition);
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}
