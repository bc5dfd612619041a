import { formatDate } from '#kernel/written-date.ts';
import { type LongBlock, type LongDocument, longDocument } from '#platform/word/long-document.ts';
import { fileWords } from './domain/file-words.ts';
import { lineText, type ReportBlock, type ReportDocument } from './domain/report-document.ts';
import { tableShape } from './domain/table-shape.ts';

/** A report as a Word document. */
export function reportWord(document: ReportDocument): Uint8Array<ArrayBuffer> {
  const { language, title, subtitle, sender, date, caseNumber, isDraft, chapters } = document;
  const words = fileWords[language];
  const word: LongDocument = {
    title,
    language,
    author: sender,
    madeAt: new Date(`${date}T12:00:00Z`),
    front: {
      sender,
      title,
      subtitle,
      mark: isDraft ? words.draft : '',
      facts: [formatDate(date, language), `${words.caseNumber}: ${caseNumber}`],
    },
    contents: words.contents,
    pageWords: words.page,
    body: chapters.flatMap((chapter): LongBlock[] => [
      { kind: 'heading', level: 1, text: `${chapter.number} ${chapter.title}` },
      ...chapter.blocks.flatMap((block) => wordBlocks(block, document)),
    ]),
  };
  return longDocument(word);
}

function wordBlocks(block: ReportBlock, { language }: ReportDocument): readonly LongBlock[] {
  const words = fileWords[language];
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }];
    case 'paragraph':
      return [{ kind: 'paragraph', style: 'Normal', text: lineText(block.text) }];
    case 'note':
      return [{ kind: 'paragraph', style: 'Note', text: lineText(block.text) }];
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(lineText) }];
    case 'quotes':
      return block.items.flatMap(({ text, language: written, source }): LongBlock[] => [
        { kind: 'paragraph', style: 'Quote', text: `«${text}»`, language: written },
        { kind: 'paragraph', style: 'QuoteSource', text: source },
      ]);
    case 'table': {
      const { number, caption: text, header, rows, numeric, hasSum } = block;
      const caption = { word: words.table, number, text };
      const cells = rows.map((row) => row.map(lineText));
      const { shares, mayBreak } = tableShape(block);
      return [{ kind: 'table', caption, header, rows: cells, numeric, hasSum, shares, mayBreak }];
    }
    case 'chart': {
      const { number, caption: text, description: alt, full } = block;
      const caption = { word: words.figure, number, text };
      const bars = block.bars.map((bar) => ({ ...bar, shown: lineText(bar.shown) }));
      return [{ kind: 'chart', caption, alt, full, bars }];
    }
  }
}
