import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';

/**
 * What went wrong, as data that may cross processes and be shown.
 * SECURITY: it has no room for a stack, a URL or a server's free text, so none can leak through it.
 */
export interface AppError {
  readonly code: ErrorCode;
  /** What an employee reads out to support: the server's request id, or one made here. */
  readonly support: string;
  /** Words for the placeholders of the sentence, for example `{place}`. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** An error as an employee reads it. */
export interface ErrorText {
  readonly happened: string;
  readonly next: string;
  /** Whether doing the same thing again can help. */
  readonly retry: boolean;
}

/** The catalogue's sentence for an error, its placeholders filled. */
export function errorText(error: AppError): ErrorText {
  const entry = errorCatalogue[error.code];
  return {
    happened: fill(entry.happened, error.words),
    next: fill(entry.next, error.words),
    retry: entry.retry,
  };
}

function fill(sentence: string, words: AppError['words']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => words?.[name] ?? '…');
}
