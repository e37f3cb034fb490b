import { z } from 'zod';
import type { Literal } from './literal.ts';
import { SchemaError } from './schema-error.ts';

/** The numbers of a room's requests, answers and pushes. */
export interface RoomCommands {
  nameOf(number: number): string | undefined;
  /** @throws SchemaError `message-missing` for a name the SDK does not know. */
  numberOf(name: string): number;
}

const pairs = z.array(z.tuple([z.int(), z.string()])).min(1);

/** @throws SchemaError `nothing-parsed` when the table is not one of numbers and names. */
export function readRoomCommands(table: Literal): RoomCommands {
  const parsed = pairs.safeParse(table);
  if (!parsed.success)
    throw new SchemaError('nothing-parsed', 'its table of room commands is empty or of another form');
  const names = new Map(parsed.data);
  const byName = new Map(parsed.data.map(([number, name]) => [name, number]));
  return {
    nameOf: (number) => names.get(number),
    numberOf: (name) => {
      const number = byName.get(name);
      if (number === undefined) throw new SchemaError('message-missing', `it has no room command ${name}`);
      return number;
    },
  };
}
