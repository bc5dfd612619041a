import { data } from 'react-router';

/** Catches what no other route does, so that the page that says so knows who asks and in which language. */
export function loader() {
  throw data(null, { status: 404 });
}

/** A form sent to an address that is not there gets the same answer. */
export const action = loader;

export default function NotFoundPage() {
  return null;
}
