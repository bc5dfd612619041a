/** The code points that a TrueType or OpenType font has a glyph for, from its `cmap` table (OpenType 1.9, «cmap»). */
export function characterSet(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const characters = new Set<number>();
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * 16;
    if (view.getUint32(record) !== 0x63_6d_61_70) continue;
    const start = view.getUint32(record + 8);
    const subtables = view.getUint16(start + 2);
    for (let subtable = 0; subtable < subtables; subtable += 1) {
      const at = start + view.getUint32(start + 4 + subtable * 8 + 4);
      const format = view.getUint16(at);
      if (format === 4) addSegments(view, at, characters);
      if (format === 12) addGroups(view, at, characters);
    }
  }
  return characters;
}

/** Format 4: segments of the first 65 536 code points, each with a shift or a list of glyphs. */
function addSegments(view: DataView, at: number, characters: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const shifts = starts + segments * 2;
  const offsets = shifts + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const first = view.getUint16(starts + segment * 2);
    const last = view.getUint16(ends + segment * 2);
    const shift = view.getInt16(shifts + segment * 2);
    const offset = view.getUint16(offsets + segment * 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + shift) & 0xffff
          : view.getUint16(offsets + segment * 2 + offset + (code - first) * 2);
      if (glyph !== 0) characters.add(code);
    }
  }
}

/** Format 12: groups of code points with glyphs one after the other. */
function addGroups(view: DataView, at: number, characters: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12;
    const first = view.getUint32(record);
    const last = view.getUint32(record + 4);
    const firstGlyph = view.getUint32(record + 8);
    for (let code = first; code <= last; code += 1)
      if (firstGlyph + code - first !== 0) characters.add(code);
  }
}
