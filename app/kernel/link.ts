/** Why a link on the web leads nowhere, as far as a reader is concerned. */
export const linkFailures = [
  // The place answers that there is no such page.
  'missing',
  // It answers that something is wrong with it.
  'fault',
  'no-such-host',
  'no-answer',
  // Its certificate is not valid, so browsers warn against it.
  'insecure',
  'too-many-redirects',
  // It lies inside somebody's own network, where readers are not.
  'private',
] as const;
export type LinkFailure = (typeof linkFailures)[number];
