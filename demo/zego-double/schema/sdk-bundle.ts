import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Literal, LiteralError, readLiteral } from './literal.ts';
import { SchemaError } from './schema-error.ts';

/** What the bundle says about the wire, still as plain data. */
export interface SdkDescriptions {
  /** Two trees of messages: the connection layer's and the room and media layers'. */
  readonly messageTrees: readonly [Literal, Literal];
  /** Pairs of number and name: the commands of a room. */
  readonly roomCommands: Literal;
}

/**
 * Where the descriptions begin (found in uikit-prebuilt 2.18.4 with express 3.10.0). They are property names of the
 * protocol itself, which a minifier has to keep. `skip` is what comes before the literal proper.
 */
const anchors = {
  connection: { text: '({zego_connection:{proto_accesshub:', skip: 1 },
  room: { text: '({rtc:{generalpclib:', skip: 1 },
  commands: { text: '[[1001,"LoginRoomReq"]', skip: 0 },
} as const;

/** The bundle of the UIKit that is installed beside this code. */
export function installedBundlePath(): string {
  return createRequire(import.meta.url).resolve('@zegocloud/zego-uikit-prebuilt');
}

/**
 * Finds the protocol's descriptions in a UIKit bundle. They are read, never run, and none of them is kept in this
 * repository.
 *
 * @throws SchemaError when the file cannot be read or the descriptions are not where 2.18.4 has them.
 */
export function readSdkBundle(path: string): SdkDescriptions {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    throw new SchemaError('bundle-unreadable', 'its bundle cannot be read; is it installed?');
  }
  return {
    messageTrees: [literalAt(source, anchors.connection), literalAt(source, anchors.room)],
    roomCommands: literalAt(source, anchors.commands),
  };
}

function literalAt(source: string, anchor: { readonly text: string; readonly skip: number }): Literal {
  const at = source.indexOf(anchor.text);
  if (at < 0) throw new SchemaError('anchor-missing', `"${anchor.text}" is nowhere in its bundle`);
  if (source.includes(anchor.text, at + 1)) {
    throw new SchemaError('anchor-ambiguous', `"${anchor.text}" is in its bundle more than once`);
  }
  try {
    return readLiteral(source, at + anchor.skip);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    throw new SchemaError(
      'description-unreadable',
      `what follows "${anchor.text}" is not data (${error.message})`,
    );
  }
}
