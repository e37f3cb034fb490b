import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoomPrivilege, roomPrivilegePayload } from '../../src/index.ts';
import { thrownBy } from '../support/thrown.ts';

describe('roomPrivilegePayload', () => {
  it('writes exactly what ZEGO documents', () => {
    expect(roomPrivilegePayload({ roomID: 'r1', login: true, publish: false })).toBe(
      '{"room_id":"r1","privilege":{"1":1,"2":0},"stream_id_list":null}',
    );
    expect(
      roomPrivilegePayload({ roomID: 'r1', login: false, publish: true, streamIDs: ['a_1', 'b-2'] }),
    ).toBe('{"room_id":"r1","privilege":{"1":0,"2":1},"stream_id_list":["a_1","b-2"]}');
  });

  it.each(['', 'r'.repeat(128), 'a b', '会议', 'a/b'])(
    'refuses the room %j with official code 2',
    (roomID) => {
      expect(thrownBy(() => roomPrivilegePayload({ roomID, login: true, publish: true }))).toMatchObject({
        code: 'room-id-invalid',
        errorCode: 2,
      });
    },
  );

  it.each([[[]], [['']], [['a', 'b c']], [['x'.repeat(257)]]])(
    'refuses the streams %j with official code 4',
    (ids) => {
      expect(
        thrownBy(() => roomPrivilegePayload({ roomID: 'r', login: true, publish: true, streamIDs: ids })),
      ).toMatchObject({ code: 'privilege-invalid', errorCode: 4 });
    },
  );
});

describe('readRoomPrivilege', () => {
  it('reads back what was written', () => {
    const streamIDs = fc.option(
      fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), { minLength: 1, maxLength: 4 }),
    );
    const privilege = fc.record({
      roomID: fc.stringMatching(/^[A-Za-z0-9_.-]{1,127}$/),
      login: fc.boolean(),
      publish: fc.boolean(),
      streamIDs,
    });
    fc.assert(
      fc.property(privilege, (wanted) => {
        expect(readRoomPrivilege(roomPrivilegePayload(wanted))).toEqual(wanted);
      }),
    );
  });

  it('tells a basic token from a broken payload', () => {
    expect(readRoomPrivilege('')).toBeNull();
    for (const payload of ['x', '{}', 'null', '{"room_id":"r","privilege":{"1":2,"2":1}}', '{"room_id":7}']) {
      expect(thrownBy(() => readRoomPrivilege(payload))).toMatchObject({ code: 'privilege-invalid' });
    }
  });
});
