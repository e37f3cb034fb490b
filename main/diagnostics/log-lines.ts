import { z } from 'zod';
import { errorCatalogue } from '../../shared/error-catalogue.ts';
import { ipcSchemas } from '../../shared/schemas/ipc.ts';
import { keyOf } from '../policy/resolve-policy.ts';
import { unreadableReasons } from '../policy/reading.ts';

/**
 * What a line of the log looks like.
 * SECURITY: a report takes over what has this form and drops the rest, so that nothing gets into it which a later Foyer, or
 * somebody else, wrote into the file.
 */
const lineSchema = z.strictObject({
  time: z.iso.datetime(),
  event: z.string().refine((event) => isKnownEvent(event)),
  code: z
    .string()
    .refine((code) => isKnown(code))
    .optional(),
  support: z
    .string()
    .regex(/^([2-9A-HJ-NP-Z]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
    .optional()
    .catch(undefined),
  detail: z.int().optional(),
});

/** What Foyer logs, besides `refused` with the channel that a page asked on. */
export const logEvents: readonly string[] = [
  'meeting-prejoin',
  'meeting-joining',
  'meeting-joined',
  'meeting-reconnecting',
  'meeting-ended',
  'policy-bad-value',
  'policy-not-remembered',
  'policy-unreadable',
  'renewal-refused',
  'renewed-sign-in-not-kept',
  'settings-set-aside',
  'surroundings-failed',
  'update-look',
  'update-not-got',
  'update-ready',
];

function isKnownEvent(event: string): boolean {
  const refused = 'refused ';
  return event.startsWith(refused)
    ? Object.hasOwn(ipcSchemas, event.slice(refused.length))
    : logEvents.includes(event);
}

/** Codes of Foyer's own: errors, settings, reasons. */
function isKnown(code: string): boolean {
  return (
    Object.hasOwn(errorCatalogue, code) ||
    Object.hasOwn(unreadableReasons, code) ||
    code === 'other' ||
    keyOf(code) !== undefined
  );
}

/** The good lines of a log, as they were written, and how many were dropped. */
export function safeLines(text: string): { readonly lines: readonly string[]; readonly dropped: number } {
  const all = text.split('\n').filter((line) => line !== '');
  const lines = all.flatMap((line) => {
    const parsed = lineSchema.safeParse(jsonOf(line));
    return parsed.success ? [JSON.stringify(parsed.data)] : [];
  });
  return { lines, dropped: all.length - lines.length };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
