/**
 * Whether a text holds eleven digits that could be somebody's identity number, however they are spaced.
 * Only a hint while writing: it asks for a possible day and month (with + 40 on the day or + 40, + 65, + 80
 * on the month) and leaves control digits to the server, which decides.
 */
export function seemsToHoldIdentityNumber(text: string): boolean {
  for (const [found] of text.matchAll(
    /(?<!\d)\d{6}[ .\-\u00a0]?\d{5}(?!\d)|(?<!\d)\d{2}[ .]\d{2}[ .]\d{2}[ .-]\d{5}(?!\d)/g,
  )) {
    const digits = found.replace(/\D/g, '');
    const day = Number(digits.slice(0, 2)) % 40;
    const month = Number(digits.slice(2, 4));
    const base = [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
    if (base && day >= 1 && day <= 31) return true;
  }
  return false;
}
