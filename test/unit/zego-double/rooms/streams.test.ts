import { describe, expect, it } from 'vitest';
import { kick, stopPublishing } from '../../../../demo/zego-double/rooms/leaving.ts';
import { logout } from '../../../../demo/zego-double/rooms/login.ts';
import {
  addStream,
  deleteStream,
  listStreams,
  updateStream,
} from '../../../../demo/zego-double/rooms/stream-requests.ts';
import { enter, testCloud } from './test-cloud.ts';

const id = Buffer.from('room_alice_main');

function setUp() {
  const cloud = testCloud();
  const alice = enter(cloud, 'alice');
  const bob = enter(cloud, 'bob');
  alice.link.heard();
  addStream(cloud, alice.presence, { stream_id: id, extra_info: Buffer.from('{}') });
  return { cloud, alice, bob };
}

describe('a stream', () => {
  it('is announced to the others and welcomes who comes later', () => {
    const { cloud, alice, bob } = setUp();
    expect(bob.link.pushes).toMatchObject([
      {
        command: 'PushStreamAdd',
        body: { stream_info_list: [{ stream_id: id, id_name: Buffer.from('alice') }] },
      },
    ]);
    expect(alice.link.heard()).toEqual([]);
    const carol = enter(cloud, 'carol');
    expect(carol.welcome).toMatchObject({ stream_count: 1, stream_info_list: [{ stream_id: id }] });
    expect(listStreams(cloud, carol.presence, {})).toMatchObject({ code: 0, body: { stream_list_seq: 2 } });
  });

  it('gets a new version with every change', () => {
    const { cloud, alice, bob } = setUp();
    const muted = { stream_id: id, extra_info: Buffer.from('{"isCameraOn":false}') };
    expect(updateStream(cloud, alice.presence, muted).body).toMatchObject({ stream_ver: 2, stream_seq: 3 });
    expect(updateStream(cloud, alice.presence, muted).body).toMatchObject({ stream_ver: 3, stream_seq: 4 });
    expect(bob.link.pushes.at(-1)).toMatchObject({
      command: 'PushStreamUpdate',
      body: { stream_info_list: [{ extra_info: muted.extra_info, stream_ver: 3 }] },
    });
  });

  it('is its owner’s alone to change and to end', () => {
    const { cloud, alice, bob } = setUp();
    updateStream(cloud, bob.presence, { stream_id: id, extra_info: Buffer.from('mine') });
    deleteStream(cloud, bob.presence, { stream_id: id });
    expect(alice.room.streams.get('room_alice_main')).toMatchObject({ userID: 'alice', version: 1 });
    deleteStream(cloud, alice.presence, { stream_id: id });
    expect(alice.room.streams.size).toBe(0);
    expect(bob.link.heard()).toEqual(['PushStreamAdd', 'PushStreamDelete']);
  });

  it('keeps its id: nobody else publishes under it', () => {
    const { cloud, alice, bob } = setUp();
    const taken = addStream(cloud, bob.presence, { stream_id: id, extra_info: Buffer.from('mine') });
    expect(taken.code).not.toBe(0);
    expect(alice.room.streams.get('room_alice_main')).toMatchObject({ userID: 'alice', version: 1 });
    expect(alice.link.heard()).toEqual([]);
    // Its owner may announce it again, as after a reconnection.
    expect(addStream(cloud, alice.presence, { stream_id: id, extra_info: Buffer.from('{}') }).code).toBe(0);
  });

  it('has a number that is never given again, also when everybody had left: the SDK keeps what is newest', () => {
    const { cloud, alice, bob } = setUp();
    logout(cloud, alice.presence);
    const last = bob.room.streamSequence;
    logout(cloud, bob.presence);
    expect(cloud.rooms.size).toBe(0);
    const again = enter(cloud, 'alice');
    expect(again.welcome).toMatchObject({ stream_count: 0, stream_list_seq: last + 1 });
    const added = addStream(cloud, again.presence, { stream_id: id, extra_info: Buffer.from('{}') });
    expect(added.body).toMatchObject({ stream_seq: last + 2 });
  });

  it('ends with the stay of its owner, also after a kick', () => {
    for (const leave of [
      logout,
      (...[cloud, presence]: Parameters<typeof logout>) => {
        kick(cloud, presence, 'removed');
      },
    ]) {
      const { cloud, alice, bob } = setUp();
      bob.link.heard();
      leave(cloud, alice.presence);
      expect(bob.link.heard()).toEqual(['PushStreamDelete', 'PushUserInfoUpdated']);
      expect(bob.room.streams.size).toBe(0);
    }
  });

  it('stops when the token of its owner has run out, who stays', () => {
    const { cloud, alice, bob } = setUp();
    bob.link.heard();
    stopPublishing(cloud, alice.presence);
    expect(alice.link.pushes).toMatchObject([
      { command: 'PushUserTokenExpire', body: { stop_stream_info: { stream_id_list: [id] } } },
    ]);
    expect(bob.link.heard()).toEqual(['PushStreamDelete']);
    expect(alice.room.members.has('alice')).toBe(true);
  });
});
