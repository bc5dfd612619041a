/** What is to be on paper: a template, and everything that is to stand there as JSON beside it. */
export interface Print {
  /** The Typst file, from the folder `app`. It finds the data in `sys.inputs.data`, and reads nothing else. */
  readonly template: string;
  readonly data: unknown;
  /** For the archive PDF/A-2a; for reading PDF/UA-1, which refuses a picture without words. Both are tagged. */
  readonly standard: 'a-2a' | 'ua-1';
  /** When it says it was made. The same data and time give the same file, byte for byte. */
  readonly madeAt: Date;
}

/** Folders and files from where the program runs. */
export interface TypstSetup {
  readonly workspace: string;
  readonly fonts: readonly string[];
}
