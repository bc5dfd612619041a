/**
 * How many times something may be done in a stretch of time, counted in this process. For what anybody may do without a
 * name: nobody is known by an address, so the limit is of the thing that is done to.
 */
export class RateLimit {
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #taken = new Map<string, number[]>();

  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** Takes one if there is one left. @returns false when the limit is reached. */
  take(key: string, now: Date): boolean {
    const since = now.valueOf() - this.#milliseconds;
    const recent = (this.#taken.get(key) ?? []).filter((at) => at > since);
    const isLeft = recent.length < this.#most;
    if (isLeft) recent.push(now.valueOf());
    this.#taken.set(key, recent);
    // Keys that nothing has been done to for a while are not kept.
    if (this.#taken.size > 1000)
      for (const [other, times] of this.#taken)
        if ((times.at(-1) ?? 0) <= since) this.#taken.delete(other);
    return isLeft;
  }
}
