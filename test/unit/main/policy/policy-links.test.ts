import { describe, expect, it } from 'vitest';
import { ok } from '../../../../shared/result.ts';
import { type LinkWorld, linkWorld } from '../app/link-world.ts';

const own = 'foyer://join?room=board&server=meet.acme.com';
const foreign = 'foyer://join?room=board&server=meet.other.com';
const invited = `${foreign}&invite=code`;

interface Wishes {
  readonly onlyCompany?: string;
  readonly linkServers?: readonly string[];
}

function started({ onlyCompany, linkServers }: Wishes, host?: string): LinkWorld {
  const world = linkWorld();
  world.setPolicy({ onlyCompany, linkServers });
  world.load();
  if (host !== undefined) world.signIn(host);
  return world;
}

const refusal = (code: string, address: string) => ({ ok: false, error: { code, words: { address } } });
const notThere = refusal('policy.link-refused', 'meet.other.com');
const onlyHere = refusal('policy.other-company', 'meet.acme.com');

describe('links where the company has set which servers they may lead to', () => {
  it.each([undefined, 'meet.acme.com'])('send nothing to another (signed in at %s)', async (host) => {
    for (const link of [foreign, invited]) {
      const { links, events, shown } = started({ linkServers: [] }, host);
      links.receive(link);
      expect(shown()).toMatchObject(notThere);
      expect(await links.answer({ kind: 'as-guest', name: 'Alice' })).toEqual(ok(null));
      expect(shown()).toBeUndefined();
      expect(links.isWaiting()).toBe(false);
      expect(events).toEqual([]);
    }
  });

  it('ask about one in the list, as always', () => {
    const { links, shown } = started({ linkServers: ['meet.other.com'] }, 'meet.acme.com');
    links.receive(invited);
    expect(shown()).toMatchObject({ ok: true, value: { kind: 'guest', server: 'meet.other.com' } });
  });

  it('lead to the own company with an empty list too', () => {
    const { links, events } = started({ linkServers: [] }, 'meet.acme.com');
    links.receive(own);
    expect(events).toEqual(['open board at meet.acme.com']);
  });

  it('are refused once the policy is known', () => {
    const { links, setPolicy, load, shown, events } = linkWorld();
    setPolicy({ onlyCompany: undefined, linkServers: [] });
    links.receive(foreign);
    expect(shown()).toBeUndefined();
    load();
    expect(shown()).toMatchObject(notThere);
    expect(events).toEqual([]);
  });

  it('leave the meeting that is open alone', () => {
    const { links, shown, meeting, events } = started({ linkServers: [] }, 'meet.acme.com');
    links.receive('foyer://join?room=monday');
    links.receive(foreign);
    expect(shown()).toMatchObject(notThere);
    expect([meeting(), events]).toEqual(['monday', ['open monday at meet.acme.com']]);
  });
});

describe('links where the company has set the one address to sign in at', () => {
  const set = { onlyCompany: 'meet.acme.com' };

  it.each([undefined, 'meet.acme.com'])('lead to no sign-in elsewhere (signed in at %s)', (host) => {
    const { links, shown, events } = started(set, host);
    links.receive(foreign);
    expect(shown()).toMatchObject(onlyHere);
    expect(events).toEqual([]);
  });

  it('take a guest elsewhere, who may not sign in there', async () => {
    const { links, shown, events } = started(set);
    links.receive(invited);
    expect(shown()).toMatchObject({ value: { kind: 'guest', maySignIn: false } });
    expect(await links.answer({ kind: 'sign-in' })).toMatchObject({ ok: false });
    expect(await links.answer({ kind: 'as-guest', name: 'Alice' })).toEqual(ok(null));
    expect(events).toEqual(['send Alice to meet.other.com', 'open board at meet.other.com']);
  });

  it('lead there', () => {
    const { links, events, shown } = started(set);
    links.receive(`${own}&invite=code`);
    expect(shown()).toMatchObject({ value: { kind: 'guest', maySignIn: true } });
    links.dismiss();
    links.receive(own);
    expect(events).toEqual(['sign-in page']);
  });
});
