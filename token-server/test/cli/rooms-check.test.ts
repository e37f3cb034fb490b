import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRoomsCheckCommand } from '../../src/cli/rooms-check-command.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { decodeToken04, readRoomPrivilege } from '../../src/index.ts';
import { companyFolder } from '../support/company-folder.ts';
import { secret } from '../support/secrets.ts';
import { appID } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

describe('rooms-check', () => {
  it('prints two tokens, each for its own room, and what to try with them', async () => {
    const { configFile } = await companyFolder({ roomsEnforced: true });
    const printed = await runRoomsCheckCommand(['--config', configFile], {});
    const tokens = printed.split('\n').filter((line) => line.startsWith('04'));
    const read = tokens.map((token) => decodeToken04(token, secret));
    expect(read.map(({ userID, expire, ctime }) => [userID, expire - ctime])).toEqual([
      ['rooms-check', 600],
      ['rooms-check', 600],
    ]);
    expect(read.map((token) => token.appID)).toEqual([appID, appID]);
    expect(read.map(({ payload }) => readRoomPrivilege(payload)?.roomID)).toEqual([
      'rooms-check-a',
      'rooms-check-b',
    ]);
    expect(printed).toContain('The configuration says "roomsEnforced": true.');
    expect(printed).toContain('3. room rooms-check-b with token A. This is the question');
  });

  it('needs no configuration when it has AppID and secret', async () => {
    const { folder } = await companyFolder();
    const options = ['--app-id', '7', '--secret-file', join(folder, 'server-secret')];
    const printed = await runRoomsCheckCommand(options, {});
    expect(printed).toContain('AppID 7?\n');
    expect(await rejectionOf(runRoomsCheckCommand(['--app-id', '7'], {}))).toBeInstanceOf(UsageError);
    expect(await rejectionOf(runRoomsCheckCommand(['word'], {}))).toBeInstanceOf(UsageError);
    expect(await runRoomsCheckCommand(['--help'], {})).toMatch(/^rooms-check /);
  });
});
