import { norwegianFor, type PublicLanguage } from '#kernel/text.ts';
import { xmlText } from '#kernel/xml.ts';

interface Facts {
  readonly from: string;
  readonly to: string;
  /** `5. november 2026 kl. 10.15` */
  readonly sent: string;
  readonly subject: string;
  readonly reference: string;
  readonly statedCase: string;
  readonly text: string;
}

const words = {
  nn: {
    from: 'Frå',
    to: 'Til',
    sent: 'Sendt',
    subject: 'Emne',
    reference: 'Referanse',
    statedCase: 'Saksnummer avsendaren oppgav',
  },
  nb: {
    from: 'Fra',
    to: 'Til',
    sent: 'Sendt',
    subject: 'Emne',
    reference: 'Referanse',
    statedCase: 'Saksnummer avsenderen oppga',
  },
} as const;

/** A message as a document in a case: who, when and what, as text and structure. */
export function messageHtml(facts: Facts, language: PublicLanguage): string {
  const word = words[norwegianFor(language)];
  const heading = (['from', 'to', 'sent', 'subject', 'reference', 'statedCase'] as const)
    .filter((fact) => facts[fact] !== '')
    .map((fact) => `<dt>${word[fact]}</dt><dd>${xmlText(facts[fact])}</dd>`)
    .join('');
  const paragraphs = facts.text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(xmlText).join('<br/>')}</p>`)
    .join('\n');
  return `<dl>${heading}</dl>\n${paragraphs}`;
}

/** What a thread is called in the archive, and what of that the public may see. */
export interface ThreadTitles {
  readonly title: { readonly nb: string; readonly nn: string };
  /** Who it is from, and no word of what they call it. */
  readonly publicTitle: { readonly nb: string; readonly nn: string };
  readonly shieldedTitle?: string;
}

/**
 * The heading of an entry. What a resident writes is always shielded, whatever it says: that somebody has to do with the
 * programme at all is under the duty of secrecy. `isPersonal` is what an office or a tip says, looked through: it finds no
 * names, and the public journal shows an entry the day after it was made, read by nobody. So it has the public title, until
 * somebody in the registry writes another.
 */
export function titlesOf(
  sender: { readonly kind: string; readonly name: string },
  subject: string,
  isPersonal: boolean,
): ThreadTitles {
  const from = sender.kind === 'anonymous' ? undefined : sender.name;
  const nb = `Melding ${from ? `fra ${from}` : 'uten avsender'}`;
  const nn = `Melding ${from ? `frå ${from}` : 'utan avsendar'}`;
  const publicTitle = { nb, nn };
  if (sender.kind === 'resident')
    return { title: publicTitle, publicTitle, shieldedTitle: 'Melding frå innbyggjar' };
  return isPersonal
    ? { title: publicTitle, publicTitle, shieldedTitle: nn }
    : { title: { nb: `${nb}: ${subject}`, nn: `${nn}: ${subject}` }, publicTitle };
}

/** The basis for shielding what may hold personal data. */
export const secrecyBasis = 'offentleglova § 13 jf. forvaltningslova § 13 første ledd nr. 1';
