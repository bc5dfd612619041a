/**
 * A UUIDv7: the first 48 bits are the time, so rows made together lie together in an index.
 * Made here and not in the database, because the oldest PostgreSQL we run on (15) cannot.
 */
export function uuidv7(now: Date, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('A UUIDv7 takes ten random bytes');
  const bytes = new Uint8Array(16);
  let milliseconds = now.valueOf();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
