interface Texts {
  readonly reports: string;
  readonly lead: string;
  readonly noneTitle: string;
  readonly none: string;
  readonly publishedOn: (when: string) => string;
  readonly from: string;
  readonly contents: string;
  readonly download: string;
  readonly pdf: string;
  readonly word: string;
  readonly openData: string;
  readonly openDataLead: string;
  readonly csv: string;
  readonly json: string;
  readonly otherForm: string;
  /** Only where the page is in a language that the report is not. */
  readonly norwegianOnly: string;
  readonly caseNumber: string;
}

export const published: Readonly<Record<'nn' | 'nb' | 'en', Texts>> = {
  nn: {
    reports: 'Rapportar',
    lead: 'Kva Nav-kontora har svara når statsforvaltarane har spurt korleis dei arbeider.',
    noneTitle: 'Ingen rapportar er publiserte enno',
    none: 'Når ein statsforvaltar publiserer ein rapport, kan du lese han her.',
    publishedOn: (when) => `Publisert ${when}`,
    from: 'Frå',
    contents: 'Innhald',
    download: 'Last ned rapporten',
    pdf: 'PDF',
    word: 'Word',
    openData: 'Opne data',
    openDataLead:
      'Tala i rapporten, til fri bruk etter Norsk lisens for offentlege data (NLOD) 2.0. Dei gjeld kontor. Det som er skrive, er ikkje med.',
    csv: 'Tal som CSV',
    json: 'Tal som JSON',
    otherForm: 'Les rapporten på bokmål',
    norwegianOnly: '',
    caseNumber: 'Saksnummer',
  },
  nb: {
    reports: 'Rapporter',
    lead: 'Hva Nav-kontorene har svart når statsforvalterne har spurt hvordan de arbeider.',
    noneTitle: 'Ingen rapporter er publisert ennå',
    none: 'Når en statsforvalter publiserer en rapport, kan du lese den her.',
    publishedOn: (when) => `Publisert ${when}`,
    from: 'Fra',
    contents: 'Innhold',
    download: 'Last ned rapporten',
    pdf: 'PDF',
    word: 'Word',
    openData: 'Åpne data',
    openDataLead:
      'Tallene i rapporten, til fri bruk etter Norsk lisens for offentlige data (NLOD) 2.0. De gjelder kontor. Det som er skrevet, er ikke med.',
    csv: 'Tall som CSV',
    json: 'Tall som JSON',
    otherForm: 'Les rapporten på nynorsk',
    norwegianOnly: '',
    caseNumber: 'Saksnummer',
  },
  en: {
    reports: 'Reports',
    lead: 'What Nav offices have answered when county governors have asked how they work.',
    noneTitle: 'No reports have been published yet',
    none: 'When a county governor publishes a report, you can read it here.',
    publishedOn: (when) => `Published ${when}`,
    from: 'From',
    contents: 'Contents',
    download: 'Download the report',
    pdf: 'PDF',
    word: 'Word',
    openData: 'Open data',
    openDataLead:
      'The figures of the report, free to use under the Norwegian Licence for Open Government Data (NLOD) 2.0. They count offices; what was written is not included.',
    csv: 'Figures as CSV',
    json: 'Figures as JSON',
    otherForm: 'Read the report in Nynorsk',
    norwegianOnly: 'The report exists in Norwegian only.',
    caseNumber: 'Case number',
  },
};
