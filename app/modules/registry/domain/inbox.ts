/** The parts of the inbox, each with an order of its own. */
export const inboxParts = ['unassigned', 'mine', 'assigned', 'aside', 'settled'] as const;
export type InboxPart = (typeof inboxParts)[number];

/** What the parts are called in an address. */
export const partAddresses: Readonly<Record<InboxPart, string>> = {
  unassigned: 'utan-eigar',
  mine: 'mine',
  assigned: 'tildelt',
  aside: 'sett-til-side',
  settled: 'ferdig',
};

export function partAt(address: string | null): InboxPart | undefined {
  return inboxParts.find((part) => partAddresses[part] === address);
}
