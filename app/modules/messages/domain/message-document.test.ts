import { expect, test } from 'vitest';
import { isLetterHtml } from '#modules/cases/domain/letter-html.ts';
import { messageHtml, titlesOf } from './message-document.ts';

test('what people write is text, whatever it looks like', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const html = messageHtml(
    {
      from: evil,
      to: 'Statsforvaltaren',
      sent: '2. november 2026 kl. 10.00',
      subject: evil,
      reference: '0000-0000-0001',
      statedCase: '',
      text: `Hei\n${evil}\n\nHelsing`,
    },
    'nn',
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('<dt>Frå</dt>');
  expect(html).toContain('<p>Hei<br/>&lt;img');
  expect(isLetterHtml(html)).toBe(true);
});

test('what a resident writes is shielded whatever it says', () => {
  const titles = titlesOf({ kind: 'resident', name: 'Dina Demo' }, 'Om helsa mi', false);
  expect(titles).toEqual({
    title: { nb: 'Melding fra Dina Demo', nn: 'Melding frå Dina Demo' },
    publicTitle: { nb: 'Melding fra Dina Demo', nn: 'Melding frå Dina Demo' },
    shieldedTitle: 'Melding frå innbyggjar',
  });
});

test('what an office writes is open but for its subject, unless it is about persons', () => {
  const office = { kind: 'office', name: 'Nav Voss' };
  const publicTitle = { nb: 'Melding fra Nav Voss', nn: 'Melding frå Nav Voss' };
  expect(titlesOf(office, 'Frist', false)).toEqual({
    title: { nb: 'Melding fra Nav Voss: Frist', nn: 'Melding frå Nav Voss: Frist' },
    publicTitle,
  });
  expect(titlesOf(office, 'Om Kari', true)).toEqual({
    title: publicTitle,
    publicTitle,
    shieldedTitle: 'Melding frå Nav Voss',
  });
});
