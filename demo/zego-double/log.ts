/**
 * Where the double writes what happens. Details are names, numbers and codes.
 * SECURITY: never a token, a message's text or a request's query string; callers pass hashes and lengths instead.
 */
export type DoubleLog = (
  event: string,
  details?: Readonly<Record<string, string | number | boolean>>,
) => void;

export const silentLog: DoubleLog = () => undefined;

/** What a caught value says, for a log line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
