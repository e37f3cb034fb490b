/** What came out of one check, and why in one line. */
export interface Finding {
  readonly result: 'pass' | 'fail' | 'skipped';
  readonly why: string;
}

export function pass(why: string): Finding {
  return { result: 'pass', why };
}

export function fail(why: string): Finding {
  return { result: 'fail', why };
}

export function skipped(why: string): Finding {
  return { result: 'skipped', why };
}
