import { isoDate } from '#kernel/date.ts';
import type { Letter } from '../domain/letter.ts';

/** A letter with one paragraph. A test names only what it is about. */
export function aLetter(differences: Partial<Letter> = {}): Letter {
  return {
    language: 'nn',
    sender: {
      name: 'Statsforvaltaren i Demofylket',
      postalAddress: ['Postboks 1', '0000 Demovik'],
      visitingAddress: [],
      email: 'post@demofylket.example',
    },
    receiver: { name: 'Nav Demovik', address: ['Storgata 2', '0000 Demovik'] },
    date: isoDate('2026-11-02'),
    ourReference: '2026/7',
    subject: 'Kartlegging av programmet',
    blocks: [{ kind: 'paragraph', text: 'Vi ber om svar.' }],
    signers: [{ name: 'Sigurd Demo', title: 'seksjonsleiar' }],
    attachments: [],
    copies: [],
    ...differences,
  };
}
