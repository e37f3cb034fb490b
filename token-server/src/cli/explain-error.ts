/** The support code is in no audit file. The message is one sentence for the person at the terminal. */
export class UnknownCodeError extends Error {
  override readonly name = 'UnknownCodeError';
}
