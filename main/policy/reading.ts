/** Why a policy that is there can't be used. */
export const unreadableReasons = {
  link: 'it is a link, not a file',
  'not-a-file': 'it is not a regular file',
  owner: 'it, or the folder it is in, does not belong to the administrator',
  writable: 'others than the administrator may change it, or the folder it is in',
  'too-large': 'it is larger than 64 KiB',
  denied: 'Foyer may not read it',
  malformed: 'its contents can’t be understood',
  failed: 'the system did not answer as expected',
} as const;

export type UnreadableReason = keyof typeof unreadableReasons;

/** What one look at a source gave. SECURITY: “could not be read” is never “there is none”. */
export type Reading =
  | { readonly kind: 'absent' }
  /** `document` is as the source holds it; nothing in it is checked yet. */
  | { readonly kind: 'found'; readonly source: string; readonly document: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unreadable'; readonly source: string; readonly reason: UnreadableReason };

/** Where this computer's policy is. */
export type PolicySource = () => Promise<Reading>;

/** The reading of a text that should be a JSON object. */
export function readingOfJson(source: string, text: string): Reading {
  const document = parseJson(text);
  return isRecord(document)
    ? { kind: 'found', source, document }
    : { kind: 'unreadable', source, reason: 'malformed' };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
