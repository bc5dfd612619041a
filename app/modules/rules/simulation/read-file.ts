import type { Piece } from '#platform/work/work.ts';
import {
  type FileHeader,
  type HeaderProblem,
  readHeader,
} from '../domain/simulation/population-file.ts';

/** The file cannot be read as people at all. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly problem: HeaderProblem | { readonly problem: 'empty' | 'line-too-long' };

  constructor(problem: UnreadableFile['problem']) {
    super('column' in problem ? `${problem.problem}: ${problem.column}` : problem.problem);
    this.problem = problem;
  }
}

/** Large enough that a thread has something to do, small enough that few are in memory. */
const pieceSize = 2 ** 20;
const newline = 10;

interface LinesTask {
  readonly lines: Uint8Array;
  readonly firstLine: number;
}

/**
 * A file as it streams in: its header, and then whole lines in pieces of about a megabyte, to be read by the
 * threads. Nothing but the pieces under way is in memory.
 */
export async function openPopulationFile(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly header: FileHeader; readonly pieces: AsyncIterable<Piece<LinesTask>> }> {
  const source = wholeLines(chunks);
  const first = await source.next();
  if (first.done) throw new UnreadableFile({ problem: 'empty' });
  const bytes = first.value;
  const endOfHeader = bytes.indexOf(newline);
  const headerEnds = endOfHeader < 0 ? bytes.length : endOfHeader;
  const read = readHeader(new TextDecoder().decode(bytes.subarray(0, headerEnds)));
  if ('problem' in read) {
    await source.return(undefined);
    throw new UnreadableFile(read.problem);
  }
  return { header: read.header, pieces: numbered(bytes.slice(headerEnds + 1), source) };
}

async function* numbered(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Piece<LinesTask>> {
  let firstLine = 2;
  const piece = (lines: Uint8Array) => {
    // Handed over with the piece, so it is read before.
    const task = { lines, firstLine };
    firstLine += countLines(lines);
    return { task, moved: [lines.buffer as ArrayBuffer] };
  };
  if (first.length > 0) yield piece(first);
  for await (const lines of rest) yield piece(lines);
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** Cuts what streams in after the last whole line, each piece in memory of its own. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size < pieceSize) continue;
    const bytes = joined(kept, size);
    const end = bytes.lastIndexOf(newline) + 1;
    if (end === 0) throw new UnreadableFile({ problem: 'line-too-long' });
    yield bytes.slice(0, end);
    kept = [bytes.slice(end)];
    size = bytes.length - end;
  }
  if (size > 0) yield joined(kept, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
