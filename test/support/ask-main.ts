/**
 * Asks main something that may be asked twice. The debugging protocol lets go of an answer when main collects garbage
 * before it is sent, as it does while it is starting.
 */
export function askMain<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch((error: unknown) => {
    if (!String(error).includes('garbage collected')) throw error;
    return ask();
  });
}
