/** One answer of the server under test. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** From sending the request to the end of the answer. */
  readonly milliseconds: number;
}

export interface PlainRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly authorization: string | null;
  readonly body?: string;
}

/** Sends requests one after the other, and keeps what was answered. */
export interface Client {
  /** @throws NoAnswerError */
  send(request: PlainRequest): Promise<Answer>;
  /** All answers so far, but for those that hand out a key: those are sent with `keep: false`. */
  readonly answers: readonly Answer[];
  /** For the one answer that may hold a credential. @throws NoAnswerError */
  sendUnkept(request: PlainRequest): Promise<Answer>;
}

/** The server closed the connection, was not there, or took too long. The message is one line. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const patienceMs = 15_000;

export function createClient(): Client {
  const answers: Answer[] = [];
  return {
    answers,
    sendUnkept: send,
    async send(request) {
      const answer = await send(request);
      answers.push(answer);
      return answer;
    },
  };
}

async function send({ method, url, authorization, body }: PlainRequest): Promise<Answer> {
  const started = performance.now();
  try {
    const response = await fetch(url, {
      method,
      // SECURITY: the credential goes to the server that was named and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        ...(authorization === null ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    throw new NoAnswerError(reason(error));
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer within ${String(patienceMs / 1000)} seconds`;
  const { cause } = error;
  if (cause instanceof Error) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
    return `no answer: ${code ?? cause.message}`;
  }
  return `no answer: ${error.message}`;
}
