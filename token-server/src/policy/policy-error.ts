/** All that is wrong with a policy file, one sentence each, with its line. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}
