import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInvitation } from '../../../shared/invitation.ts';
import { meetingIdOf } from '../../../shared/meeting-title.ts';
import { roomTokenSchema } from '../../../shared/schemas/room-token.ts';
import { alice, startTestCompany, type TestCompany } from '../../support/company.ts';

/* Where the token server's words meet the client's: neither imports the other. */

const keySchema = z.object({ deviceKey: z.string() });
const roomSchema = z.object({ roomID: z.string(), joinURL: z.string(), title: z.string() });
const invitationSchema = z.object({ url: z.string(), code: z.string() });
const sha256 = (text: string) => createHash('sha256').update(text).digest();

let company: TestCompany | undefined;
let key = '';

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${company?.address ?? ''}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return answer;
}

beforeAll(async () => {
  company = await startTestCompany();
  const signIn = { user: alice.user, password: alice.password, device: 'test' };
  key = keySchema.parse(await post('/v1/device-keys', signIn)).deviceKey;
});

afterAll(async () => {
  await company?.close();
});

describe('a new meeting', () => {
  it('has an id that stays the same when it is typed as a title, with dashes or with spaces', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { roomID } = roomSchema.parse(await post('/v1/rooms', { title: 'Weekly' }));
      expect(meetingIdOf(roomID, sha256)).toBe(roomID);
      expect(meetingIdOf(` ${roomID.replaceAll('-', ' ').toUpperCase()} `, sha256)).toBe(roomID);
    }
  });

  it('has a link that Foyer reads, from the page and from the button on it', async () => {
    const host = new URL(company?.address ?? '').host;
    const { roomID, joinURL } = roomSchema.parse(await post('/v1/rooms', { title: 'Weekly' }));
    expect(parseInvitation(joinURL)).toEqual({ kind: 'meeting', roomID, server: host });
    const invited = await post('/v1/invitations', { roomID, title: '会'.repeat(200) });
    const { url, code } = invitationSchema.parse(invited);
    const meeting = { kind: 'meeting', roomID, server: host, invite: code };
    expect(parseInvitation(url)).toEqual(meeting);
    const html = await (await fetch(url)).text();
    const link = /href="(foyer:[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(parseInvitation(link)).toEqual(meeting);
  });
});

describe('a guest', () => {
  it('gets a token that Foyer takes', async () => {
    const { roomID } = roomSchema.parse(await post('/v1/rooms', { title: 'Weekly' }));
    const { code } = invitationSchema.parse(await post('/v1/invitations', { roomID, title: 'Weekly' }));
    const token = roomTokenSchema.parse(await post('/v1/guests', { code, name: 'Zoë' }));
    expect(token).toMatchObject({ roomID, title: 'Weekly', role: 'guest', userName: 'Zoë (Guest)' });
  });
});
