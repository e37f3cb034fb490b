/** One line of the table. */
export interface Check {
  readonly what: string;
  readonly of: string;
  /** Empty: all is well. */
  readonly problems: readonly string[];
}

/** Every byte that is read may have been changed by somebody: what can't be read is a problem, not an end. */
export async function checking(
  what: string,
  of: string,
  look: () => readonly string[] | Promise<readonly string[]>,
): Promise<Check> {
  try {
    return { what, of, problems: await look() };
  } catch (error) {
    return { what, of, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
