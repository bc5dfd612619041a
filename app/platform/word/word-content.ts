/** A content control, as it stood when the file was saved. */
export interface ReadControl {
  readonly tag: string;
  readonly title: string;
  /** The text that says what to write still stands there. */
  readonly isPlaceholder: boolean;
  /** Null for what is no check box. */
  readonly isTicked: boolean | null;
  readonly text: string;
}

export interface ReadParagraph {
  /** The name of the style in small letters, `heading 2`; empty when it has none of its own. */
  readonly style: string;
  readonly text: string;
  /** Which controls it has something of, by their place in the document's list. */
  readonly controls: readonly number[];
  /** Its text outside controls. */
  readonly outside: string;
}

/** OpenDocument is what LibreOffice saves by itself; it is read as far as a form goes. */
export type WordFormat = 'docx' | 'odt';

export interface ReadWord {
  readonly format: WordFormat;
  readonly properties: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
  readonly controls: readonly ReadControl[];
}
