import { Denied } from '#platform/access.ts';
import { type Channel, guard } from './guard.ts';

/**
 * A text holds what may not go through a channel. The use case that sends is undone, the audit log keeps that it was
 * stopped, and a form that was posted is given back with the problem `personal-data`. Says nothing of what was found.
 */
export class PersonalDataStopped extends Denied {
  override readonly name = 'PersonalDataStopped';
  readonly outcome = 'refused: personal-data';
  readonly channel: Channel;
  constructor(channel: Channel) {
    super(`A text on its way through the channel ${channel} holds an identity number`);
    this.channel = channel;
  }
}

/** @throws {PersonalDataStopped} when something in the texts may not go through the channel. */
export function stopPersonalData(channel: Channel, ...texts: readonly string[]): void {
  for (const text of texts)
    if (guard(channel, text).outcome === 'stop') throw new PersonalDataStopped(channel);
}
