import { expect, test } from 'vitest';
import { isLetterHtml } from '#modules/cases/domain/letter-html.ts';
import { languageOf, mailHtml, senderLine } from './mail-document.ts';

const facts = {
  sender: { name: 'Ola', address: 'ola@x.example' },
  recipients: ['a@x.example', 'b@x.example'],
  sent: '2. november 2026',
  subject: '<b>Hei</b> & "hå"',
  text: 'Ein\nto\n\n\n<script>alert(1)</script>',
};

test('a mail becomes text and structure, whatever is written in it', () => {
  const html = mailHtml(facts, 'nn');
  expect(html).toBe(
    '<dl><dt>Frå</dt><dd>Ola &lt;ola@x.example&gt;</dd><dt>Til</dt><dd>a@x.example, b@x.example</dd>' +
      '<dt>Sendt</dt><dd>2. november 2026</dd><dt>Emne</dt><dd>&lt;b&gt;Hei&lt;/b&gt; &amp; &quot;hå&quot;</dd></dl>\n' +
      '<p>Ein<br/>to</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
  expect(isLetterHtml(html)).toBe(true);
});

test('what is not known is left out', () => {
  const nothing = {
    sender: { name: '', address: '' },
    recipients: [],
    sent: '',
    subject: '',
    text: '',
  };
  expect(mailHtml(nothing, 'nb')).toBe('<dl></dl>\n');
  expect(senderLine({ name: '', address: 'a@b' })).toBe('a@b');
});

test.each([
  ['Eg lurer på kva som skjer frå måndag, og korleis.', 'nn'],
  ['Jeg lurer på hva som skjer fra mandag, og hvordan.', 'nb'],
  ['Hello', 'nn'],
  ['Fråvær, etikk og jegerprøve', 'nn'],
] as const)('%s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
