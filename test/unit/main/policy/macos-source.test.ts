import { describe, expect, it } from 'vitest';
import { createMacosSource } from '../../../../main/policy/macos-source.ts';
import type { TrustedFile } from '../../../../main/policy/trusted-file.ts';

const computer = '/Library/Managed Preferences/app.foyer.desktop.plist';
const user = '/Library/Managed Preferences/alice/app.foyer.desktop.plist';
/** What `plutil -convert json` makes of a profile's payload: one line, slashes escaped. */
const json = String.raw`{"mandatory":{"companyAddress":"https:\/\/meet.acme.com","recentMeetings":false}}`;

function read(files: Readonly<Record<string, TrustedFile>>, answer: string | undefined = json) {
  const asked: string[] = [];
  const source = createMacosSource({
    user: 'alice',
    read(file) {
      asked.push(file);
      return files[file] ?? { kind: 'absent' };
    },
    run(program, args, input) {
      expect([program, ...args, input?.toString()]).toEqual([
        '/usr/bin/plutil',
        ...['-convert', 'json', '-o', '-', '--', '-'],
        'bplist00…',
      ]);
      return Promise.resolve(answer === '' ? undefined : answer);
    },
  });
  return source().then((reading) => ({ reading, asked }));
}

const plist: TrustedFile = { kind: 'read', contents: Buffer.from('bplist00…') };

describe('the policy on macOS', () => {
  it('is what the computer’s profile forces, as a whole', async () => {
    const { reading, asked } = await read({ [computer]: plist, [user]: plist });
    expect(reading).toEqual({
      kind: 'found',
      source: computer,
      document: { mandatory: { companyAddress: 'https://meet.acme.com', recentMeetings: false } },
    });
    expect(asked).toEqual([computer]);
  });

  it('is the user’s profile where the computer has none, and none where neither has', async () => {
    expect((await read({ [user]: plist })).reading).toMatchObject({ kind: 'found', source: user });
    expect((await read({})).reading).toEqual({ kind: 'absent' });
  });

  it('is unreadable, and not the user’s, where the computer’s can’t be trusted or understood', async () => {
    const distrusted: TrustedFile = { kind: 'unreadable', reason: 'writable' };
    expect((await read({ [computer]: distrusted, [user]: plist })).reading).toEqual({
      kind: 'unreadable',
      source: computer,
      reason: 'writable',
    });
    expect((await read({ [computer]: plist, [user]: plist }, '')).reading).toEqual({
      kind: 'unreadable',
      source: computer,
      reason: 'malformed',
    });
  });
});
