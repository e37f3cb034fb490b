import { test as base } from 'playwright/test';
import { type MeetingWorld, startMeetingWorld, type WorldOptions } from './meeting-world.ts';

interface Fixtures {
  /** How the cloud of this file's tests behaves. */
  readonly cloud: WorldOptions;
  /** Made anew for every test. */
  readonly world: MeetingWorld;
}

/** A test in a company and cloud of its own; what it started is closed at its end. */
export const test = base.extend<Fixtures>({
  cloud: [{}, { option: true }],
  world: async ({ cloud }, use) => {
    const world = await startMeetingWorld(cloud);
    await use(world);
    await world.close();
  },
});

export { expect } from 'playwright/test';
