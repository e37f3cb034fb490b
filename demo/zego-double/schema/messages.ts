import type { Root, Type } from 'protobufjs';
import { buildMessageTree } from './message-tree.ts';
import { readRoomCommands, type RoomCommands } from './room-commands.ts';
import { SchemaError } from './schema-error.ts';
import type { SdkDescriptions } from './sdk-bundle.ts';

/** The three families of messages, by the names the bundle gives them. */
export const families = {
  connection: 'zego_connection.proto_accesshub',
  configuration: 'zego_connection.proto_initconfig',
  /** Login, logout and the envelope of pushes. */
  roomSwitch: 'rtc.proto_switch_v3',
  /** Everything else in a room. */
  room: 'rtc.liveroom_cs_v3',
  mediaEnvelope: 'rtc.generalpclib',
  media: 'rtc.webrtc_proto_v2',
  mediaCommand: 'rtc.webrtc_cmd',
} as const;
export type Family = keyof typeof families;

/** Encodes and decodes the SDK's messages. */
export interface Messages {
  readonly commands: RoomCommands;
  /** Absent fields stay absent, bytes are Buffers, integers numbers. @throws Error for bytes that are no such message. */
  decode(family: Family, name: string, bytes: Uint8Array): unknown;
  /** Fields of type bytes take Buffers. */
  encode(family: Family, name: string, value: Readonly<Record<string, unknown>>): Buffer;
  /** Whether the SDK has this message. */
  has(family: Family, name: string): boolean;
  /** The names of a message's fields. */
  fieldsOf(family: Family, name: string): ReadonlySet<string>;
}

/** Without these no client gets into a room; the rest is looked up as it comes. */
const required: readonly (readonly [Family, string])[] = [
  ['connection', 'PCUpwardMessage'],
  ['connection', 'PCDownwardMessage'],
  ['configuration', 'InitConfig'],
  ['roomSwitch', 'Header'],
  ['roomSwitch', 'LoginRoomReq'],
  ['roomSwitch', 'PushReq'],
  ['room', 'AddStreamReq'],
  ['room', 'PushIm'],
  ['mediaEnvelope', 'Header'],
  ['media', 'CreateSessionWithSdpReq'],
  ['mediaCommand', 'WebrtcCmdReqMsg'],
];

/** @throws SchemaError when the descriptions hold no messages, or not the ones a room needs. */
export function createMessages(descriptions: SdkDescriptions): Messages {
  const root = buildTree(descriptions);
  if (root.nestedArray.length === 0)
    throw new SchemaError('nothing-parsed', 'no message was found in its bundle');
  const types = new Map<string, Type>();
  const typeOf = (family: Family, name: string): Type => {
    const path = `${families[family]}.${name}`;
    const type = types.get(path) ?? findType(root, path);
    types.set(path, type);
    return type;
  };
  for (const [family, name] of required) typeOf(family, name);
  return {
    commands: readRoomCommands(descriptions.roomCommands),
    decode: (family, name, bytes) => {
      const type = typeOf(family, name);
      return type.toObject(type.decode(bytes), {
        longs: Number,
        enums: Number,
        bytes: Buffer,
        defaults: false,
      });
    },
    encode: (family, name, value) => {
      const type = typeOf(family, name);
      return Buffer.from(type.encode(type.fromObject(value)).finish());
    },
    has: (family, name) => root.lookup(`${families[family]}.${name}`) !== null,
    fieldsOf: (family, name) => new Set(Object.keys(typeOf(family, name).fields)),
  };
}

function buildTree(descriptions: SdkDescriptions): Root {
  try {
    return buildMessageTree(descriptions.messageTrees);
  } catch (error) {
    throw new SchemaError('description-unreadable', `its messages do not fit together (${String(error)})`);
  }
}

function findType(root: Root, path: string): Type {
  try {
    return root.lookupType(path);
  } catch {
    throw new SchemaError('message-missing', `it has no message ${path}`);
  }
}
