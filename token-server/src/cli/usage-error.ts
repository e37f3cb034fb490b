/** The command was called wrongly; the message is one line for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}
