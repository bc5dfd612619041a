export interface Row {
  readonly id: string;
  readonly office: string;
  readonly municipalities: string;
  readonly state: string;
  readonly deadline: string;
  readonly last: string;
  readonly reminders: string;
}

/** What both list pages show: the columns of the list in which a county governor follows a round. Loaded, as a page loads what it shows, so the hydrated one sends it twice. */
export const rows: readonly Row[] = Array.from({ length: 50 }, (_, index) => ({
  id: `r${index}`,
  office: `Nav Måling ${index + 1}`,
  municipalities: 'Demovik, Eksempeldal',
  state: index % 2 ? 'Levert' : 'Påbegynt',
  deadline: '15.12.2026',
  last: 'Opna 12.11.2026',
  reminders: '1',
}));

export const headers = ['Kontor', 'Kommunar', 'Status', 'Frist', 'Siste hending', 'Påminningar'];
