import { isLoopback } from '../../../shared/company-address.ts';
import type { ErrorCode } from '../../../shared/error-catalogue.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { OidcClient } from '../../company/oidc-client.ts';
import { supportCode } from '../../diagnostics/support-code.ts';
import type { Spoken } from '../../shell/words/words.ts';
import type { Landing } from './landing-page.ts';
import { listenForBrowser } from './loopback.ts';
import { pastedAnswer } from './pasted-answer.ts';
import type { Sso, SsoRequest, SsoTokens } from './sso.ts';

/** How long an employee may take in the browser. */
export const browserTimeoutMs = 300_000;

export interface BrowserSignIn {
  /** Opens the company's sign-in page and waits for the employee. A sign-in that is under way is cancelled. */
  readonly start: (
    find: () => Promise<Result<SignInCompany>>,
    hint?: string,
  ) => Promise<Result<SsoTokens | 'cancelled'>>;
  readonly cancel: () => void;
  readonly openAgain: () => Promise<Result<null>>;
  /** What the employee copied from a browser that could not come back. An error leaves the sign-in waiting. */
  readonly paste: (text: string) => Result<null>;
}

interface SignInCompany {
  readonly name: string;
  readonly oidc: OidcClient;
}

type Ending =
  | { readonly kind: 'answered'; readonly answer: URLSearchParams }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timeout' };

interface Attempt {
  readonly ended: Promise<Ending>;
  /** The first ending counts; `false` when there was one. */
  readonly end: (ending: Ending) => boolean;
  request: SsoRequest | undefined;
}

interface Parts {
  readonly sso: Sso;
  readonly openExternal: (url: string) => Promise<void>;
  /** The employee is back from the browser. */
  readonly onAnswered: () => void;
  /** For the page in the browser, when it is sent. */
  readonly spoken: () => Spoken;
  readonly timeoutMs?: number;
}

/** Signing in with the system's browser; one attempt at a time. */
export function createBrowserSignIn(parts: Parts): BrowserSignIn {
  const { sso, onAnswered, spoken, timeoutMs = browserTimeoutMs } = parts;
  let current: Attempt | undefined;

  async function open(url: string): Promise<Result<null>> {
    // SECURITY: the address is the provider's; no other program than a browser may be started with it.
    if (!isWebPage(url)) return refuse('signin.provider-broken', { address: '…' });
    try {
      await parts.openExternal(url);
      return ok(null);
    } catch {
      return refuse('signin.browser-missing');
    }
  }

  /** Everything between the listening and its end. */
  async function run(
    attempt: Attempt,
    { oidc }: SignInCompany,
    redirectUri: string,
    hint: string | undefined,
  ): Promise<Result<SsoTokens | 'cancelled'>> {
    const request = await Promise.race([sso.begin(oidc, redirectUri, hint), attempt.ended]);
    if ('kind' in request) return over(request);
    if (!request.ok) return request;
    attempt.request = request.value;
    const opened = await open(request.value.url);
    if (!opened.ok) return opened;
    const ending = await attempt.ended;
    if (ending.kind !== 'answered') return over(ending);
    onAnswered();
    return request.value.redeem(ending.answer);
  }

  /** As {@link run}, with the page in the browser that says how it went. */
  async function listenAndRun(
    attempt: Attempt,
    company: SignInCompany,
    hint: string | undefined,
  ): Promise<Result<SsoTokens | 'cancelled'>> {
    let finish: (landing: Landing) => void = () => undefined;
    const finished = new Promise<Landing>((resolve) => {
      finish = resolve;
    });
    const loopback = await listenForBrowser(company.oidc.redirect, company.name, spoken, async (answer) => {
      // SECURITY: any page can send the browser here; only ours knows the state.
      if (answer.get('state') !== attempt.request?.state) return 'notOurs';
      return attempt.end({ kind: 'answered', answer }) ? finished : 'notOurs';
    });
    if (loopback === undefined) return refuse('signin.port-busy');
    try {
      const result = await run(attempt, company, loopback.redirectUri, hint);
      if (result.ok) finish('done');
      return result;
    } finally {
      finish('failed');
      loopback.close();
    }
  }

  return {
    async start(find, hint) {
      current?.end({ kind: 'cancelled' });
      const attempt = createAttempt();
      current = attempt;
      const timer = setTimeout(() => {
        attempt.end({ kind: 'timeout' });
      }, timeoutMs);
      try {
        const company = await Promise.race([find(), attempt.ended]);
        if ('kind' in company) return over(company);
        return company.ok ? await listenAndRun(attempt, company.value, hint) : company;
      } finally {
        clearTimeout(timer);
        if (current === attempt) current = undefined;
      }
    },

    cancel() {
      current?.end({ kind: 'cancelled' });
    },

    async openAgain() {
      if (current === undefined) return refuse('app.internal');
      // It is about to open for the first time.
      return current.request === undefined ? ok(null) : open(current.request.url);
    },

    paste(text) {
      const answer = pastedAnswer(text);
      const state = answer?.get('state') ?? current?.request?.state;
      if (answer === undefined || state === undefined || state !== current?.request?.state)
        return refuse('signin.paste-wrong');
      return current.end({ kind: 'answered', answer }) ? ok(null) : refuse('signin.paste-wrong');
    },
  };
}

function over(ending: Ending): Result<'cancelled'> {
  return ending.kind === 'timeout' ? refuse('signin.browser-timeout') : ok('cancelled');
}

function createAttempt(): Attempt {
  let over = false;
  let resolveEnded: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((resolve) => {
    resolveEnded = resolve;
  });
  return {
    ended,
    request: undefined,
    end(ending) {
      const first = !over;
      over = true;
      resolveEnded(ending);
      return first;
    },
  };
}

/** Whether the system's browser, and nothing else, opens it. */
export function isWebPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function refuse(code: ErrorCode, words?: Readonly<Record<string, string>>) {
  return err({ code, support: supportCode(), ...(words === undefined ? {} : { words }) });
}
