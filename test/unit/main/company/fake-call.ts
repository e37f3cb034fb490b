import { EventEmitter } from 'node:events';
import type { CallOptions, CallResponse, CompanyCall } from '../../../../main/company/company-fetch.ts';

/** One call as Electron's `net` would make it; the test plays the network. */
export class FakeCall implements CompanyCall {
  readonly headers: Record<string, string> = {};
  readonly options: CallOptions;
  body: string | undefined;
  ended = false;
  aborted = false;
  readonly #events = new EventEmitter();

  constructor(options: CallOptions) {
    this.options = options;
  }

  on(event: 'redirect', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'response', listener: (response: CallResponse) => void): this;
  on(
    event: string,
    listener: (() => void) | ((error: Error) => void) | ((response: CallResponse) => void),
  ): this {
    this.#events.on(event, listener);
    return this;
  }

  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  write(body: string): void {
    this.body = body;
  }

  end(): void {
    this.ended = true;
  }

  abort(): void {
    this.aborted = true;
  }

  redirect(): void {
    this.#events.emit('redirect', 302, 'GET', 'https://evil.com/', {});
  }

  fail(message: string): void {
    this.#events.emit('error', new Error(message));
  }

  /** The head of an answer; what follows is the test's to send. */
  respond(statusCode: number, headers: CallResponse['headers'] = {}): FakeResponse {
    const response = new FakeResponse(statusCode, headers);
    this.#events.emit('response', response);
    return response;
  }
}

export class FakeResponse implements CallResponse {
  readonly statusCode: number;
  readonly headers: CallResponse['headers'];
  readonly #events = new EventEmitter();

  constructor(statusCode: number, headers: CallResponse['headers']) {
    this.statusCode = statusCode;
    this.headers = headers;
  }

  on(event: string, listener: ((chunk: Buffer) => void) | (() => void)): this {
    this.#events.on(event, listener);
    return this;
  }

  send(chunk: Buffer | string): this {
    this.#events.emit('data', Buffer.from(chunk));
    return this;
  }

  end(): void {
    this.#events.emit('end');
  }

  /** The connection breaks in the middle of the answer. */
  break(how: 'error' | 'aborted'): void {
    this.#events.emit(how, new Error('net::ERR_CONNECTION_RESET'));
  }
}
