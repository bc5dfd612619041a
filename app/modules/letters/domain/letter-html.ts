import { type Block, clean, isAddress, type Letter, type Line, runsOf } from './letter.ts';
import { type Fact, references, senderFacts, signature } from './letter-parts.ts';
import { letterWords } from './letter-words.ts';

/**
 * A letter as HTML that `isLetterHtml` lets through: what people wrote is text and nothing else. Whoever shows it sets
 * `lang` around it. The subject is a heading of the level given, so that it fits on a page that has its own.
 */
export function letterHtml(letter: Letter, topLevel: 1 | 2 | 3 = 1): string {
  const { greeting, signers, approved } = signature(letter);
  const words = letterWords[letter.language];
  const addresses = senderFacts(letter);
  const receiver = [letter.receiver.name, ...letter.receiver.address];
  return [
    `<header><p>${escaped(letter.sender.name)}</p>`,
    `<p class="receiver">${lines(receiver)}</p>`,
    `${facts(references(letter))}</header>`,
    `<h${topLevel}>${escaped(letter.subject)}</h${topLevel}>`,
    ...letter.blocks.map((block) => blockHtml(block, topLevel)),
    `<p class="closing">${escaped(greeting)}</p>`,
    ...signers.map((signer) => `<p>${lines(signer)}</p>`),
    `<p>${escaped(approved)}</p>`,
    ...named(words.attachments, letter.attachments, topLevel + 1),
    ...named(words.copies, letter.copies, topLevel + 1),
    ...(addresses.length > 0 ? [`<footer>${facts(addresses, 'grouped')}</footer>`] : []),
  ].join('\n');
}

function blockHtml(block: Block, topLevel: number): string {
  if (block.kind === 'heading') {
    const level = topLevel + block.level;
    return `<h${level}>${escaped(block.text)}</h${level}>`;
  }
  if (block.kind === 'paragraph') return `<p>${lineHtml(block.text)}</p>`;
  if (block.kind === 'list') {
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</${tag}>`;
  }
  const numeric = (column: number) => (block.numeric?.includes(column) ? ' class="figure"' : '');
  const header = block.header.map(
    (text, column) => `<th scope="col"${numeric(column)}>${escaped(text)}</th>`,
  );
  const rows = block.rows.map(
    (row) =>
      `<tr>${row.map((text, column) => `<td${numeric(column)}>${escaped(text)}</td>`).join('')}</tr>`,
  );
  const caption = block.caption.trim() ? `<caption>${escaped(block.caption)}</caption>` : '';
  return `<table>${caption}<thead><tr>${header.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function lineHtml(line: Line): string {
  return runsOf(line)
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      if (!isAddress(run.href)) return escaped(run.text);
      return `<a href="${escaped(run.href)}">${escaped(run.text)}</a>`;
    })
    .join('');
}

function named(label: string, items: readonly string[], level: number): string[] {
  if (items.length === 0) return [];
  const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
  return [`<h${level}>${escaped(label)}</h${level}>`, `<ul>${list}</ul>`];
}

function facts(shown: readonly Fact[], grouped?: 'grouped'): string {
  const rows = shown
    .map(([label, values]) => `<dt>${escaped(label)}</dt><dd>${lines(values)}</dd>`)
    .map((row) => (grouped ? `<div>${row}</div>` : row));
  return `<dl>${rows.join('')}</dl>`;
}

function lines(texts: readonly string[]): string {
  return texts.map(escaped).join('<br/>');
}

function escaped(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br/>');
}
