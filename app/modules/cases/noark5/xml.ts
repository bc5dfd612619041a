import { xmlText } from '#kernel/xml.ts';

/**
 * An element of XML as text: with a text, or with other elements in it. What is undefined is left out, so that an optional
 * element is one line. The order is that of the schema: every type there is a sequence.
 */
export function element(
  name: string,
  content: string | number | readonly (string | undefined)[] | undefined,
  attributes = '',
): string | undefined {
  if (content === undefined) return undefined;
  const inner = Array.isArray(content)
    ? content.filter((part) => part !== undefined).join('')
    : xmlText(String(content));
  return `${begin(name, attributes)}${inner}${end(name)}`;
}

/** What an element is begun with, when what is in it is written piece by piece. */
export function begin(name: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>`;
}

export function end(name: string): string {
  return `</${name}>\n`;
}

const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The first lines of a file: its root, in its namespace and with the schema that lies beside it. */
export function root(name: string, space: string, schema: string, more = ''): string {
  const namespace = `http://www.arkivverket.no/standarder/${space}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${begin(
    name,
    `xmlns="${namespace}" ${instance} xsi:schemaLocation="${namespace} ${schema}"${more}`,
  )}\n`;
}
