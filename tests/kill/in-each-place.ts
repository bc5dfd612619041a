import { embeddedPlace, type Place, serverPlace } from '../support/places.ts';

/**
 * Tries something on the embedded database, and on PostgreSQL when TEST_DATABASE_URL is set. Says last how many places it
 * went well in, as every step of .ci/run does, and makes the process fail if there was one where it did not.
 */
export async function inEachPlace(survives: (place: Place) => Promise<void>): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  const places = [embeddedPlace(), ...(server ? [await serverPlace(server)] : [])];
  let failed = 0;
  for (const place of places) {
    try {
      await survives(place);
    } catch (error) {
      console.error(`${place.name}: ${String(error)}`);
      failed += 1;
    } finally {
      await place.tidy();
    }
  }
  const skipped = server ? 0 : 1;
  if (skipped > 0) console.log('PostgreSQL: skipped, since TEST_DATABASE_URL is not set');
  console.log(`${places.length - failed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}
