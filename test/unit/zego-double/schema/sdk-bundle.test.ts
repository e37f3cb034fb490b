import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../../demo/zego-double/schema/messages.ts';
import { SchemaError } from '../../../../demo/zego-double/schema/schema-error.ts';
import { installedBundlePath, readSdkBundle } from '../../../../demo/zego-double/schema/sdk-bundle.ts';
import { temporaryFolder } from '../../main/temporary-folder.ts';

const connection = 'a({zego_connection:{proto_accesshub:{}}})';
const room = 'b({rtc:{generalpclib:{}}})';
const commands = 'c=new Map([[1001,"LoginRoomReq"]])';

function reasonFor(source: string): unknown {
  const file = join(temporaryFolder(), 'bundle.js');
  writeFileSync(file, source);
  try {
    readSdkBundle(file);
  } catch (error) {
    return error instanceof SchemaError ? error.reason : error;
  }
  return 'read';
}

describe('readSdkBundle', () => {
  it('reads the protocol out of the UIKit that is installed', () => {
    const messages = createMessages(readSdkBundle(installedBundlePath()));
    expect(messages.commands.nameOf(1001)).toBe('LoginRoomReq');
    expect([...messages.fieldsOf('roomSwitch', 'LoginRoomReq')]).toEqual(
      expect.arrayContaining(['room_id', 'id_name', 'third_token']),
    );
    const body = messages.encode('room', 'PushIm', { server_msg_id: 5 });
    expect(messages.decode('room', 'PushIm', body)).toEqual({ server_msg_id: 5 });
    expect(messages.has('room', 'NoSuchMessage')).toBe(false);
  });

  it.each([
    ['finds all three descriptions', [connection, room, commands], 'read'],
    ['misses the connection', [room, commands], 'anchor-missing'],
    ['misses the commands', [connection, room], 'anchor-missing'],
    ['does not guess between two', [connection, connection, room, commands], 'anchor-ambiguous'],
    [
      'does not run what is no data',
      ['a({zego_connection:{proto_accesshub:process.exit(1)}})', room, commands],
      'description-unreadable',
    ],
  ])('%s', (_case, pieces, reason) => {
    expect(reasonFor(pieces.join(';'))).toBe(reason);
  });

  it('says that a bundle is not there', () => {
    expect(() => readSdkBundle(join(temporaryFolder(), 'none.js'))).toThrow('is it installed?');
  });
});
