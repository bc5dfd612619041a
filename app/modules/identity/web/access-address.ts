/** Which unit an operator is looking at; everybody else has their own, and nothing in the address. */
export function unitKeyOf(url: URL): string {
  return url.searchParams.get('eining') ?? '';
}

/** The list of who has access, with a word about what was just done. */
export function accessAddress(
  unitKey: string,
  told: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(unitKey && { eining: unitKey }), ...told });
  return query.size > 0 ? `/tilgang?${query}` : '/tilgang';
}
