/** Signs that XML 1.0 cannot hold at all, escaped or not: control characters, halves of a character, non-characters. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in XML, between tags or as the value of an attribute. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
