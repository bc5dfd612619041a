import { keptWorker } from '#platform/work/work.ts';
import type { Print, TypstSetup } from './print.ts';

/** Makes PDF files. */
export interface Typesetter {
  /** @throws {Error} when the template and the data do not fit: a fault of ours, whatever somebody wrote. */
  readonly pdf: (print: Print) => Promise<Uint8Array<ArrayBuffer>>;
  readonly stop: () => Promise<void>;
}

const fonts = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((file) => `node_modules/@expo-google-fonts/${file}`);

/** The setup of the thread: it reads the template and the fonts, and nothing else on the disk. */
export const typstSetup: TypstSetup = { workspace: 'app', fonts };

/**
 * Sets with Typst, in a thread of its own that lives while there is work. It is renewed now and then: what leaks in
 * native code is not seen by Node, and goes with the thread.
 */
export function typstTypesetter(): Typesetter {
  const thread = keptWorker<Print, Uint8Array<ArrayBuffer>>('typst', typstSetup, {
    renewAfter: 1000,
    idleMilliseconds: 30_000,
  });
  return { pdf: thread.ask, stop: thread.stop };
}

/** Remembers what was to be set, for tests that ask what a letter says. What it gives back only begins as a PDF. */
export function rememberedTypesetter(): Typesetter & { readonly prints: readonly Print[] } {
  const prints: Print[] = [];
  return {
    prints,
    async pdf(print) {
      prints.push(print);
      return new TextEncoder().encode(`%PDF-1.7\n%${JSON.stringify(print)}\n`);
    },
    stop: async () => {},
  };
}
