/** Puts figures and names into a sentence that came from the server: `{count} teikn att`. */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string>>) {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
