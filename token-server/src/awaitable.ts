/** Something that is there, or that must be waited for. */
export type Awaitable<T> = T | PromiseLike<T>;

/**
 * Goes on with a value, at once when it is there: on the way of a token nearly all is, and to `await` each of a dozen
 * values takes longer than to make the token. What `next` throws is thrown at once, too.
 */
export function whenThere<T, R>(value: Awaitable<T>, next: (value: T) => Awaitable<R>): Awaitable<R> {
  return isToCome(value) ? value.then(next) : next(value);
}

export function isToCome<T>(value: Awaitable<T>): value is PromiseLike<T> {
  // Any kind of promise: stores may be made by whoever embeds the server.
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** What was thrown, where an Error is needed. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('something else than an error was thrown');
}
