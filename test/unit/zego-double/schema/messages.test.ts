import { describe, expect, it } from 'vitest';
import { readLiteral } from '../../../../demo/zego-double/schema/literal.ts';
import { buildMessageTree } from '../../../../demo/zego-double/schema/message-tree.ts';
import { createMessages } from '../../../../demo/zego-double/schema/messages.ts';
import { readRoomCommands } from '../../../../demo/zego-double/schema/room-commands.ts';
import { SchemaError } from '../../../../demo/zego-double/schema/schema-error.ts';

describe('buildMessageTree', () => {
  const tree = readLiteral(
    '{shop:{Kind:{$e:{TEA:0,CAKE:1}},Item:{$m:{1:["name","bytes"],2:["kind","shop.Kind"],3:["tags","<string"],4:["sizes","[uint32"]},Part:{$m:{1:["n","uint64"]}}},Broken:{$m:{1:7,2:[3,4]}}}}',
    0,
  );

  it('makes messages that can be written and read', () => {
    const item = buildMessageTree([tree]).lookupType('shop.Item');
    const value = { name: Buffer.from('a'), kind: 1, tags: ['x', 'y'], sizes: [1, 2] };
    const bytes = item.encode(item.fromObject(value)).finish();
    // `<` is repeated one by one, `[` packed: that is how the SDK writes them.
    expect(Buffer.from(bytes).toString('hex')).toBe('0a01611001' + '1a0178' + '1a0179' + '22020102');
    expect(item.toObject(item.decode(bytes), { bytes: Buffer, enums: Number })).toEqual(value);
  });

  it('finds messages inside messages and leaves out what is no field', () => {
    const root = buildMessageTree([tree, 7, null]);
    expect(Object.keys(root.lookupType('shop.Item.Part').fields)).toEqual(['n']);
    expect(root.lookupType('shop.Broken').fields).toEqual({});
  });
});

describe('readRoomCommands', () => {
  it('knows numbers and names both ways', () => {
    const commands = readRoomCommands([
      [1001, 'LoginRoomReq'],
      [1002, 'LoginRoomRsp'],
    ]);
    expect(commands.nameOf(1001)).toBe('LoginRoomReq');
    expect(commands.nameOf(9)).toBeUndefined();
    expect(commands.numberOf('LoginRoomRsp')).toBe(1002);
    expect(() => commands.numberOf('toString')).toThrow(SchemaError);
  });

  it.each([[[]], [null], [[['a', 1]]], [[[1]]], ['text']])('refuses the table %j', (table) => {
    expect(() => readRoomCommands(table)).toThrow(SchemaError);
  });
});

describe('createMessages', () => {
  it('says what to do when the SDK has no messages that it knows', () => {
    const nothing = { messageTrees: [null, null] as const, roomCommands: [[1, 'a']] as const };
    expect(() => createMessages(nothing)).toThrow(/2\.18\.4.*demo\/zego-double\/schema/);
    const other = { ...nothing, messageTrees: [readLiteral('{a:{M:{$m:{}}}}', 0), null] as const };
    expect(() => createMessages(other)).toThrow('it has no message zego_connection.proto_accesshub');
  });
});
