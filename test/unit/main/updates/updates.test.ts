import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../main/diagnostics/log.ts';
import type { Offer, UpdateEngine } from '../../../../main/updates/update-engine.ts';
import { createUpdates } from '../../../../main/updates/updates.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';

const hour = 3_600_000;
const failed = (code: 'update.unreachable' | 'update.interrupted' | 'update.not-installed') =>
  err({ code, support: 'S' });

/** An engine whose every answer the test gives, and what was asked of it. */
function setUp(options: { mode?: 'notify' | 'automatic'; deferral?: number } = {}) {
  const world = { now: 100 * hour, inMeeting: false, restarts: 0, gets: 0 };
  const log: LogEntry[] = [];
  let offer: Result<Offer | undefined> = ok({ version: '1.0.1', released: 99 * hour });
  let installed: Result<null> = ok(null);
  let finish: ((got: Result<null>) => void) | undefined;
  let percent: ((percent: number) => void) | undefined;
  const engine: UpdateEngine = {
    look: () => Promise.resolve(offer),
    get(onPercent) {
      world.gets++;
      percent = onPercent;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    stop: () => finish?.(failed('update.interrupted')),
    install() {
      world.restarts++;
      return Promise.resolve(installed);
    },
  };
  const updates = createUpdates({
    engine: () => Promise.resolve(engine),
    mode: options.mode ?? 'automatic',
    deferral: options.deferral ?? 0,
    inMeeting: () => world.inMeeting,
    now: () => world.now,
    log: (entry) => log.push(entry),
    onChange: () => undefined,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    updates,
    world,
    log,
    offers: (next: Result<Offer | undefined>) => (offer = next),
    installs: (next: Result<null>) => (installed = next),
    arrives: async (got: Result<null> = ok(null)) => {
      finish?.(got);
      await settled();
    },
    isAt: (at: number) => percent?.(at),
    meeting: async (open: boolean) => {
      world.inMeeting = open;
      updates.meetingChanged();
      await settled();
    },
    settled,
  };
}

describe('an update that comes by itself', () => {
  it('is found, arrives and is ready', async () => {
    const { updates, isAt, arrives, settled } = setUp();
    expect(updates.progress()).toEqual({ kind: 'none' });
    await updates.look();
    await settled();
    expect(updates.progress()).toEqual({ kind: 'arriving', version: '1.0.1', percent: 0 });
    isAt(42);
    expect(updates.progress()).toEqual({ kind: 'arriving', version: '1.0.1', percent: 42 });
    await arrives();
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
    expect(await updates.restart()).toEqual(ok(null));
  });

  it('is got once, however often Foyer looks meanwhile', async () => {
    const { updates, world, arrives } = setUp();
    await Promise.all([updates.look(), updates.look()]);
    await updates.look();
    await arrives();
    await updates.look();
    expect(world.gets).toBe(1);
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
  });

  it('gives way to a newer one that comes before the restart', async () => {
    const { updates, offers, world, arrives } = setUp();
    await updates.look();
    await arrives();
    offers(ok({ version: '1.0.2', released: 99 * hour }));
    await updates.look();
    await arrives();
    expect(world.gets).toBe(2);
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.2' });
  });

  it('is tried again at the next look when it broke off', async () => {
    const { updates, world, arrives, settled } = setUp();
    await updates.look();
    await arrives(failed('update.interrupted'));
    expect(updates.progress()).toEqual({ kind: 'found', version: '1.0.1' });
    await settled();
    expect(world.gets).toBe(1);
    await updates.look();
    await arrives();
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
  });

  it('says what is wrong with the feed, to the log as well', async () => {
    const { updates, offers, log } = setUp();
    offers(failed('update.unreachable'));
    expect(await updates.look()).toMatchObject({ error: { code: 'update.unreachable' } });
    expect(log).toContainEqual({ event: 'update-look', code: 'update.unreachable', support: 'S' });
    expect(updates.progress()).toEqual({ kind: 'none' });
  });
});

describe('during a meeting', () => {
  it('nothing is got; it begins when the meeting ends', async () => {
    const { updates, world, meeting, arrives } = setUp();
    await meeting(true);
    await updates.look();
    expect(updates.progress()).toEqual({ kind: 'found', version: '1.0.1' });
    expect(world.gets).toBe(0);
    updates.get();
    expect(world.gets).toBe(0);
    await meeting(false);
    expect(world.gets).toBe(1);
    await arrives();
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
  });

  it('what is arriving is given up, and begins again afterwards', async () => {
    const { updates, world, meeting, arrives, settled } = setUp();
    await updates.look();
    await settled();
    await meeting(true);
    expect(updates.progress()).toEqual({ kind: 'found', version: '1.0.1' });
    await meeting(false);
    expect(world.gets).toBe(2);
    await arrives();
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
  });

  it('Foyer does not restart, whoever asks', async () => {
    const { updates, world, meeting, arrives } = setUp();
    await updates.look();
    await arrives();
    await meeting(true);
    expect(await updates.restart()).toMatchObject({ error: { code: 'update.in-meeting' } });
    expect(world.restarts).toBe(0);
    await meeting(false);
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
    expect(world.restarts).toBe(0);
    await updates.restart();
    expect(world.restarts).toBe(1);
  });
});

describe('an update that the employee decides about', () => {
  it('is mentioned, and got when they agree', async () => {
    const { updates, world, arrives, settled } = setUp({ mode: 'notify' });
    await updates.look();
    await settled();
    expect(updates.progress()).toEqual({ kind: 'found', version: '1.0.1' });
    expect(world.gets).toBe(0);
    updates.get();
    await settled();
    await arrives();
    expect(updates.progress()).toEqual({ kind: 'ready', version: '1.0.1' });
  });

  it('is not mentioned any more once it is withdrawn', async () => {
    const { updates, offers } = setUp({ mode: 'notify' });
    await updates.look();
    offers(ok(undefined));
    await updates.look();
    expect(updates.progress()).toEqual({ kind: 'none' });
  });

  it('can be got anew after it could not be installed', async () => {
    const { updates, installs, arrives, settled } = setUp({ mode: 'notify' });
    await updates.look();
    updates.get();
    await settled();
    await arrives();
    installs(failed('update.not-installed'));
    expect(await updates.restart()).toMatchObject({ error: { code: 'update.not-installed' } });
    expect(updates.progress()).toEqual({ kind: 'none' });
    await updates.look();
    expect(updates.progress()).toEqual({ kind: 'found', version: '1.0.1' });
  });
});

it('passes over an update until it is old enough', async () => {
  const { updates, world, settled } = setUp({ deferral: 2 * hour });
  await updates.look();
  await settled();
  expect(updates.progress()).toEqual({ kind: 'none' });
  world.now += hour;
  await updates.look();
  await settled();
  expect(updates.progress()).toMatchObject({ kind: 'arriving' });
});
