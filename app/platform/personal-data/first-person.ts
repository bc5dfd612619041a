/**
 * The guard looks for words near somebody's name or a «ho», and who writes of themselves says «eg». Only where something is
 * said of the writer, so that «Eg lurer på …» about others' work is no alarm.
 */
export function asOfAnother(text: string): string {
  return text.replace(
    /(?<!\p{L})(?:eg|jeg)(?= (?:er|har|var|vart|ble|blei|blir|fekk|fikk|lid|lider|slit|sliter)(?!\p{L}))/giu,
    'ho',
  );
}
