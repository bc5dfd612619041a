const nowhere = 'http://nowhere.invalid';
// Going back to these would sign somebody in or out again.
const signInPages = /^\/(logg-inn|logg-ut|logga-ut|demo-innlogging)(\/|$)/;

/**
 * A place in this system to lead somebody back to. What browsers could read as another site (`//evil`, `/\evil`,
 * `https:`, a tab in the middle) becomes `otherwise`, and so does the sign-in itself.
 */
export function safeReturn(address: string | null | undefined, otherwise = '/'): string {
  if (!address?.startsWith('/') || /[\\\p{Cc}]/u.test(address)) return otherwise;
  const url = URL.parse(address, nowhere);
  if (!url || url.origin !== nowhere || url.pathname.startsWith('//')) return otherwise;
  return signInPages.test(url.pathname) ? otherwise : url.pathname + url.search;
}
