import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import { type ErrorTexts, errorTexts, vaultPlaces } from './errors/error-texts.ts';

/**
 * What went wrong, as data that may cross processes and be shown.
 * SECURITY: it has no room for a stack, a URL or a server's free text, so none can leak through it.
 */
export interface AppError {
  readonly code: ErrorCode;
  /** What an employee reads out to support: the server's request id, or one made here. */
  readonly support: string;
  /**
   * Words for the placeholders of the sentence, for example `{address}`. Three are in no language yet: `place` is a
   * {@link vaultPlaces}, `wait` whole seconds or empty, `tried` names with spaces between them.
   */
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
export function errorText(error: AppError, texts: ErrorTexts = errorTexts): ErrorText {
  const { happened, next } = texts.sentences[error.code];
  return {
    happened: fill(happened, error.words, texts),
    next: fill(next, error.words, texts),
    retry: errorCatalogue[error.code].retry,
  };
}

function fill(sentence: string, words: AppError['words'], texts: ErrorTexts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words?.[name];
    if (word === undefined) return '…';
    const said = spoken(name, word, texts);
    // U+2068 … U+2069: an address keeps its own direction, and what stands beside it stays beside it.
    return texts.rightToLeft ? `\u{2068}${said}\u{2069}` : said;
  });
}

/** What main could not say, because it does not know in which language. */
function spoken(name: string, word: string, texts: ErrorTexts): string {
  switch (name) {
    case 'place': {
      const place = vaultPlaces.find((each) => each === word);
      return place === undefined ? word : texts.places[place];
    }
    case 'wait':
      return texts.wait(word === '' ? undefined : Number(word));
    case 'tried':
      return texts.list(word.split(' '));
    default:
      return word;
  }
}
