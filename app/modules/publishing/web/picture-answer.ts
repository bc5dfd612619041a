interface Opened {
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** A picture as an answer. Its address never means another picture, so whoever has it asks no more. */
export function pictureAnswer(
  request: Request,
  { sha256, content }: Opened,
  kept: 'public' | 'private',
): Response {
  const etag = `"${sha256.slice(0, 32)}"`;
  const headers = {
    'Cache-Control': `${kept}, max-age=31536000, immutable`,
    'Content-Type': 'image/webp',
    ETag: etag,
  };
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(content), {
    headers: { ...headers, 'Content-Length': String(content.length) },
  });
}
