import sharp from 'sharp';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { pictureLimits, widthsOf } from './domain/picture.ts';

/** A picture that has been drawn anew: nothing is left of the file but what can be seen. */
export interface PreparedPicture {
  /** Of the largest, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The same picture in a few widths, as WebP, the narrowest first. */
  readonly files: readonly { readonly width: number; readonly content: Uint8Array }[];
}

/** Why a file is not taken in. */
export type PictureProblem =
  | 'picture-missing'
  | 'picture-too-large'
  | 'not-a-picture'
  | 'picture-moves'
  | 'too-many-pixels'
  | 'picture-too-narrow'
  | 'picture-damaged'
  | 'too-many-at-once';

// Of all that libvips can read, only these: SVG leads to other files, and the rest is seldom used and seldom tried.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
});
// A picture is decoded once, so what it was decoded into is never asked for again.
sharp.cache(false);

/**
 * How many are drawn at a time, and how many may wait. The worst that comes through, a PNG of 40 megapixels in 16 bits that
 * has to be unpacked as a whole, takes 400 MB of memory and two seconds.
 */
const limits = { atOnce: 1, waiting: 10, seconds: 20 };

/**
 * Reads a picture that somebody sent, whatever it is called and says it is, and draws it anew: turned the right way up,
 * in sRGB, and without where and when it was taken. Outside any transaction, since it takes a second.
 */
export async function preparePicture(
  bytes: Uint8Array,
): Promise<Result<PreparedPicture, PictureProblem>> {
  if (bytes.length === 0) return refuse('picture-missing');
  if (bytes.length > pictureLimits.bytes) return refuse('picture-too-large');
  if (!beginsAsPicture(bytes)) return refuse('not-a-picture');
  const turn = await takeTurn();
  if (!turn) return refuse('too-many-at-once');
  try {
    return await drawAnew(bytes);
  } catch {
    // Cut off, made wrong, or made to harm: libvips says which, and the one who sent it can do the same about each.
    return refuse('picture-damaged');
  } finally {
    turn.over();
  }
}

async function drawAnew(bytes: Uint8Array): Promise<Result<PreparedPicture, PictureProblem>> {
  // Only the heading of the file is read here, so a picture that would fill the memory is never unpacked.
  const told = await sharp(bytes, { limitInputPixels: false }).metadata();
  if ((told.pages ?? 1) > 1) return refuse('picture-moves');
  if (told.width * told.height > pictureLimits.pixels) return refuse('too-many-pixels');
  const { width, height } = told.autoOrient;
  if (width < pictureLimits.width || height > width * pictureLimits.shape)
    return refuse('picture-too-narrow');

  const widths = widthsOf(width);
  const { data, info } = await sharp(bytes, {
    limitInputPixels: pictureLimits.pixels,
    failOn: 'error',
  })
    .timeout({ seconds: limits.seconds })
    .autoOrient()
    .resize({ width: Math.max(...widths) })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const files = [];
  for (const one of widths) {
    const content = await sharp(data, { raw })
      .resize({ width: one })
      .webp({ quality: 80, effort: 4 })
      .toBuffer();
    files.push({ width: one, content: new Uint8Array(content) });
  }
  return ok({ width: info.width, height: info.height, files });
}

/** PNG, JPEG or WebP by its first bytes. */
function beginsAsPicture(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^(\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP)/.test(first);
}

let drawing = 0;
const waiting: (() => void)[] = [];

/** Undefined where too many are waiting already. */
async function takeTurn(): Promise<{ readonly over: () => void } | undefined> {
  if (drawing >= limits.atOnce) {
    if (waiting.length >= limits.waiting) return undefined;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else drawing += 1;
  return {
    over() {
      const next = waiting.shift();
      if (next) next();
      else drawing -= 1;
    },
  };
}
