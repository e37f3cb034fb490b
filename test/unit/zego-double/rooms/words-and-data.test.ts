import { describe, expect, it } from 'vitest';
import { getExtraInfo, setExtraInfo } from '../../../../demo/zego-double/rooms/extra-info-requests.ts';
import { heartbeatAnswer } from '../../../../demo/zego-double/rooms/login.ts';
import { listMembers, sendChat, sendCommand } from '../../../../demo/zego-double/rooms/message-requests.ts';
import { enter, testCloud } from './test-cloud.ts';

function setUp() {
  const cloud = testCloud();
  const alice = enter(cloud, 'alice');
  const bob = enter(cloud, 'bob');
  const carol = enter(cloud, 'carol');
  for (const { link } of [alice, bob, carol]) link.heard();
  return { cloud, alice, bob, carol };
}

describe('chat', () => {
  it('reaches everybody but its author, numbered', () => {
    const { cloud, alice, bob, carol } = setUp();
    const message = { msg_category: 1, msg_type: 1, msg_content: Buffer.from('会议') };
    expect(sendChat(cloud, alice.presence, message).body).toEqual({ msg_id: 1 });
    expect(sendChat(cloud, bob.presence, message).body).toEqual({ msg_id: 2 });
    expect(carol.link.pushes).toMatchObject([
      {
        command: 'PushIm',
        body: { msg_list: [{ msg_content: Buffer.from('会议'), id_name: Buffer.from('alice') }] },
      },
      { command: 'PushIm', body: { server_msg_id: 2 } },
    ]);
    expect(alice.link.heard()).toEqual(['PushIm']);
  });
});

describe('a command', () => {
  it('reaches whom it is for, unread', () => {
    const { cloud, alice, bob, carol } = setUp();
    sendCommand(cloud, alice.presence, {
      push_message: Buffer.from('mute'),
      to_user_list: [{ id_name: Buffer.from('bob') }, { id_name: Buffer.from('nobody') }],
    });
    expect(bob.link.pushes).toEqual([{ command: 'PushSignalCustom', body: 'mute' }]);
    expect(carol.link.heard()).toEqual([]);
  });
});

describe('the list of members', () => {
  it('says that it is whole: otherwise the SDK asks for the rest for ever', () => {
    const { cloud, alice } = setUp();
    const { body } = listMembers(cloud, alice.presence, {});
    expect(body).toMatchObject({ server_user_index: 3, ret_user_index: 3, server_user_seq: 4 });
    expect(body['user_base_info_list']).toHaveLength(3);
  });
});

describe('what a room knows', () => {
  const key = { trans_channel: Buffer.from('share'), trans_type: Buffer.from('who') };

  it('is told to the others and kept for those who come later', () => {
    const { cloud, alice, bob } = setUp();
    expect(setExtraInfo(cloud, alice.presence, { ...key, trans_data: Buffer.from('1') }).body).toMatchObject({
      trans_seq: 1,
      trans_list_seq: 2,
    });
    expect(setExtraInfo(cloud, bob.presence, { ...key, trans_data: Buffer.from('2') }).body).toMatchObject({
      trans_seq: 2,
      trans_list_seq: 3,
    });
    expect(bob.link.pushes).toMatchObject([{ command: 'PushTrans', body: { trans_data: Buffer.from('1') } }]);
    const list = [{ trans_type: key.trans_type }, { trans_type: Buffer.from('other') }];
    expect(
      getExtraInfo(cloud, alice.presence, { ...key, trans_list: list }).body['trans_list'],
    ).toMatchObject([
      { err_code: 0, trans_data: Buffer.from('2'), id_name: Buffer.from('bob') },
      { err_code: 1 },
    ]);
    const index = [{ trans_channel: key.trans_channel, trans_seq_list: [{ trans_seq: 2 }] }];
    expect(enter(cloud, 'dave').welcome).toMatchObject({ trans_channel_list: index });
    expect(heartbeatAnswer(alice.presence).body).toMatchObject({
      trans_list_seq: 3,
      trans_channel_list: index,
    });
  });

  it('keeps names apart that look alike when they are put together', () => {
    const { cloud, alice } = setUp();
    const set = (channel: string, type: string) =>
      setExtraInfo(cloud, alice.presence, {
        trans_channel: Buffer.from(channel),
        trans_type: Buffer.from(type),
        trans_data: Buffer.alloc(0),
      }).body['trans_seq'];
    expect([set('a', 'b/c'), set('a/b', 'c'), set('a","b', ''), set('a', '","b')]).toEqual([1, 1, 1, 1]);
  });
});
