/** An act's name begins a heading or a cell: «Sosialtenestelova § 35». */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
