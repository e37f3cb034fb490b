/** A keychain in memory that can be made to hang, fail, or swallow what it is given, as real ones do. */
export interface FakeKeytar {
  readonly items: Map<string, string>;
  /** Every native call in order, for example `getPassword alice`. */
  readonly calls: string[];
  /** How many calls were under way at the same time, at most. */
  readonly mostAtOnce: () => number;
  /** The calls that follow do not come back until {@link release}. */
  readonly hang: () => void;
  readonly release: () => void;
  /** The calls that follow fail with this; `undefined` mends it. */
  failWith: Error | undefined;
  /** Takes writes without a word and reads as empty, as a locked keyring can. */
  swallow: boolean;
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>;
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
}

export function createFakeKeytar(): FakeKeytar {
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  let running = 0;
  let most = 0;

  async function native<T>(name: string, act: () => T): Promise<T> {
    fake.calls.push(name);
    running += 1;
    most = Math.max(most, running);
    try {
      await gate;
      if (fake.failWith !== undefined) throw fake.failWith;
      return act();
    } finally {
      running -= 1;
    }
  }

  const fake: FakeKeytar = {
    items: new Map(),
    calls: [],
    mostAtOnce: () => most,
    hang() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release() {
      open();
    },
    failWith: undefined,
    swallow: false,
    getPassword: (service, account) =>
      native(`getPassword ${service} ${account}`, () =>
        fake.swallow ? null : (fake.items.get(account) ?? null),
      ),
    setPassword: (service, account, password) =>
      native(`setPassword ${service} ${account}`, () => {
        if (!fake.swallow) fake.items.set(account, password);
      }),
    deletePassword: (service, account) =>
      native(`deletePassword ${service} ${account}`, () =>
        fake.swallow ? false : fake.items.delete(account),
      ),
  };
  return fake;
}
