import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkWorld, linkWorld } from './link-world.ts';

/** Whatever happens in whatever order. */
const steps = {
  load: (world: LinkWorld) => {
    world.load();
  },
  'sign in': (world: LinkWorld) => {
    world.signIn('meet.acme.com');
  },
  'sign in elsewhere': (world: LinkWorld) => {
    world.signIn('meet.other.com');
  },
  expire: (world: LinkWorld) => {
    world.expire();
  },
  'sign out': (world: LinkWorld) => {
    world.signOut();
  },
  'meeting ends': (world: LinkWorld) => {
    world.endMeeting();
  },
  'meeting closes': (world: LinkWorld) => {
    world.closeMeeting();
  },
  settle: (world: LinkWorld) => {
    world.links.settle();
  },
  dismiss: (world: LinkWorld) => {
    world.links.dismiss();
  },
  stay: (world: LinkWorld) => world.links.answer({ kind: 'stay' }),
  follow: (world: LinkWorld) => world.links.answer({ kind: 'follow' }),
  'as guest': (world: LinkWorld) => world.links.answer({ kind: 'as-guest', name: 'Zoë' }),
} as const;
const stepNames = fc.constantFrom(
  'load',
  'sign in',
  'sign in elsewhere',
  'expire',
  'sign out',
  'meeting ends',
  'meeting closes',
  'settle',
  'dismiss',
  'stay',
  'follow',
  'as guest',
);
const action = fc.oneof(
  stepNames.map((name) => ({ name })),
  fc.record({
    server: fc.constantFrom('', '&server=meet.acme.com', '&server=meet.other.com'),
    invite: fc.constantFrom('', '&invite=code'),
  }),
);

describe('the router of links, whatever happens', () => {
  it('opens each link at most once, where it leads, and sends nothing that nobody agreed to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const world = linkWorld();
        let received = 0;
        const servers = new Map<string, string>();
        for (const next of actions) {
          const before = world.events.length;
          if ('name' in next) await steps[next.name](world);
          else {
            received += 1;
            servers.set(`r${received}`, next.server.replace('&server=', ''));
            world.links.receive(`foyer://join?room=r${received}${next.server}${next.invite}`);
          }
          // Only a guest's own answer sends anything, and only "follow" signs anybody out.
          const happened = world.events.slice(before);
          const name = 'name' in next ? next.name : undefined;
          if (name !== 'as guest') expect(happened.filter((event) => event.startsWith('send'))).toEqual([]);
          if (name !== 'follow') expect(happened).not.toContain('signed out');
        }
        const opened = world.events.flatMap((event) => {
          const [, roomID, host] = /^open (\S+) at (\S+)$/.exec(event) ?? [];
          return roomID === undefined ? [] : [{ roomID, host }];
        });
        expect(new Set(opened.map(({ roomID }) => roomID)).size).toBe(opened.length);
        for (const { roomID, host } of opened) {
          const server = servers.get(roomID);
          if (server !== '') expect(host).toBe(server);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never loses the last link: it is open, or waits, until the employee says no', async () => {
    const harmless = stepNames.filter((name) => !['dismiss', 'stay', 'as guest'].includes(name));
    await fc.assert(
      fc.asyncProperty(
        fc.array(harmless, { maxLength: 20 }),
        fc.array(harmless, { maxLength: 20 }),
        async (before, after) => {
          const world = linkWorld();
          for (const name of before) await steps[name](world);
          world.links.receive('foyer://join?room=last&server=meet.acme.com');
          for (const name of after) await steps[name](world);
          const opened = () => world.events.includes('open last at meet.acme.com');
          expect(opened() || world.links.isWaiting()).toBe(true);
          world.load();
          world.closeMeeting();
          world.signIn('meet.acme.com');
          expect(opened()).toBe(true);
          expect(world.links.isWaiting()).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});
