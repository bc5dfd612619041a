import type { LinkProbe, Probed } from './link-probe.ts';

const atOnce = 4;

interface Pace {
  /** When to stop, on the clock of `performance.now()`. What is under way is finished. */
  readonly until: number;
  /** Between two questions to the same place, so that nobody is troubled. Milliseconds. */
  readonly pause: number;
}

/** Asks a few places at once and each of them one question at a time. @returns what there was time to ask. */
export async function probeAll(
  { probe }: LinkProbe,
  urls: readonly string[],
  { until, pause }: Pace,
): Promise<ReadonlyMap<string, Probed>> {
  const answers = new Map<string, Probed>();
  const places = [...Map.groupBy(urls, (url) => new URL(url).hostname).values()];
  const ask = async () => {
    for (let place = places.shift(); place; place = places.shift())
      for (const [index, url] of place.entries()) {
        if (performance.now() >= until) return;
        if (index > 0) await new Promise((go) => setTimeout(go, pause));
        answers.set(url, await probe(url));
      }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return answers;
}
