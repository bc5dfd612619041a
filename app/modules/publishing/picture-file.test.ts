import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureLimits } from './domain/picture.ts';
import { preparePicture } from './picture-file.ts';

const grey = { r: 120, g: 130, b: 140 };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: grey } });

/** A PNG whose heading says what one likes, with so little in it as that takes. */
function pngOf(width: number, height: number, rows = 0): Uint8Array {
  const part = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const heading = Buffer.alloc(13);
  heading.writeUInt32BE(width, 0);
  heading.writeUInt32BE(height, 4);
  heading.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', heading),
    part('IDAT', deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

async function prepared(bytes: Uint8Array) {
  const result = await preparePicture(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const codeOf = async (bytes: Uint8Array) => {
  const result = await preparePicture(bytes);
  return result.ok ? 'taken in' : result.refusal.code;
};

describe('a picture is drawn anew', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('from %s, in three widths', async (format) => {
    const { width, height, files } = await prepared(
      await plain(2000, 1000).toFormat(format).toBuffer(),
    );
    expect({ width, height }).toEqual({ width: 1600, height: 800 });
    expect(files.map((file) => file.width)).toEqual([480, 960, 1600]);
    for (const { width: wide, content } of files)
      expect(await sharp(content).metadata()).toMatchObject({
        format: 'webp',
        width: wide,
        height: wide / 2,
        space: 'srgb',
      });
  });

  test('never larger than it was', async () => {
    const { files } = await prepared(await plain(700, 500).png().toBuffer());
    expect(files.map(({ width }) => width)).toEqual([480, 700]);
    expect((await prepared(await plain(330, 200).png().toBuffer())).files).toHaveLength(1);
  });

  test('without where and when it was taken, and the right way up', async () => {
    const taken = await plain(800, 600)
      .withExif({
        IFD0: { Artist: 'Kari Demo' },
        IFD3: { GPSLatitude: '60/1 23/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Heime hos Kari</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(await sharp(taken).metadata()).toMatchObject({ orientation: 6 });
    expect(taken.includes('Kari Demo')).toBe(true);
    const { width, height, files } = await prepared(taken);
    expect({ width, height }).toEqual({ width: 600, height: 800 });
    for (const { content } of files) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(content).metadata();
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
      expect(Buffer.from(content).includes('Kari')).toBe(false);
    }
  });

  test('in the colours of a screen, whatever colours it came in', async () => {
    const red = { create: { width: 400, height: 300, channels: 3, background: '#c00' } } as const;
    for (const bytes of [
      await sharp(red).toColourspace('cmyk').jpeg().toBuffer(),
      await sharp(red).withIccProfile('p3').png().toBuffer(),
      await sharp(red).toColourspace('rgb16').png().toBuffer(),
    ]) {
      const { files } = await prepared(bytes);
      const { channels } = await sharp(files[0]?.content).stats();
      const [r, g, b] = channels.map(({ mean }) => mean);
      expect(r).toBeGreaterThan(180);
      expect(g).toBeLessThan(60);
      expect(b).toBeLessThan(60);
    }
    const inGrey = await plain(400, 300).toColourspace('b-w').png().toBuffer();
    expect((await prepared(inGrey)).files).toHaveLength(1);
  });

  test('what can be seen through still can', async () => {
    const clear = { width: 400, height: 300, channels: 4, background: '#0000' } as const;
    const { files } = await prepared(await sharp({ create: clear }).png().toBuffer());
    expect(await sharp(files[0]?.content).metadata()).toMatchObject({ hasAlpha: true });
  });
});

describe('what is not taken in', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>';

  test.each([
    ['nothing', new Uint8Array(), 'picture-missing'],
    ['a page called a picture', text('<!doctype html><script>alert(1)</script>'), 'not-a-picture'],
    ['SVG', text(svg), 'not-a-picture'],
    ['GIF', text('GIF89a\x01\x00\x01\x00'), 'not-a-picture'],
    ['a document', text('%PDF-1.7'), 'not-a-picture'],
    ['only the beginning of a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture-damaged'],
    ['SVG behind the mark of a PNG', text(`\x89PNG${svg}`), 'not-a-picture'],
    ['more than ten megabytes', new Uint8Array(pictureLimits.bytes + 1), 'picture-too-large'],
    ['a heading that leads to nothing', pngOf(400, 400), 'picture-damaged'],
    ['a heading of no size', pngOf(0, 400), 'picture-damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('a bomb is refused by what its heading says, before it is unpacked', async () => {
    const began = performance.now();
    const bomb = pngOf(30_000, 30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb)).toBe('too-many-pixels');
    expect(await codeOf(pngOf(2 ** 31 - 1, 2 ** 31 - 1))).not.toBe('taken in');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('fifty megapixels, but not thirty-nine', async () => {
    expect(await codeOf(await plain(10_000, 5_000).jpeg().toBuffer())).toBe('too-many-pixels');
    expect(await codeOf(await plain(7_800, 5_000).jpeg().toBuffer())).toBe('taken in');
  });

  test('what was cut off on its way', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const whole = { width: 600, height: 400, channels: 3, background: grey, noise } as const;
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const bytes = await sharp({ create: whole }).toFormat(format).toBuffer();
      expect(await codeOf(bytes.subarray(0, bytes.length / 2))).toBe('picture-damaged');
    }
  });

  test('one that moves', async () => {
    const frames = await Promise.all(
      ['#c00', '#00c'].map((background) =>
        sharp({ create: { width: 400, height: 300, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await codeOf(moving)).toBe('picture-moves');
  });

  test('a stamp, and a tower', async () => {
    expect(await codeOf(await plain(100, 100).png().toBuffer())).toBe('picture-too-narrow');
    expect(await codeOf(await plain(400, 1300).png().toBuffer())).toBe('picture-too-narrow');
  });
});

test('many at once wait for each other, and those who come after that are told', async () => {
  const bytes = await plain(1000, 800).jpeg().toBuffer();
  const codes = await Promise.all(Array.from({ length: 14 }, () => codeOf(bytes)));
  expect(codes.filter((code) => code === 'taken in')).toHaveLength(11);
  expect(codes.filter((code) => code === 'too-many-at-once')).toHaveLength(3);
  expect(await codeOf(bytes)).toBe('taken in');
});
