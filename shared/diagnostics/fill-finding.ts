import { type ErrorText, errorText } from '../app-error.ts';
import { type ErrorTexts, errorTexts } from '../errors/error-texts.ts';
import type { Facts, Finding } from '../schemas/diagnostics.ts';
import type { FindingSentences } from './sentences.ts';

export interface FilledFinding {
  readonly happened: string;
  readonly next: string | undefined;
}

/** The sentences of a finding in the language of `texts`, its facts in their places. */
export function fillFinding(
  { code, facts }: Finding,
  sentences: FindingSentences,
  texts: ErrorTexts = errorTexts,
): FilledFinding {
  const error = errorOf(facts, texts);
  const words: Readonly<Record<string, string | number | undefined>> = {
    ...facts,
    ...(facts.place === undefined ? {} : { place: texts.places[facts.place] }),
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'says') return error?.happened ?? '…';
      if (name === 'advice') return error?.next ?? '…';
      const word = words[name];
      if (word === undefined) return '…';
      // U+2068 … U+2069: an address keeps its own direction, and what stands beside it stays beside it.
      return texts.rightToLeft ? `\u{2068}${String(word)}\u{2069}` : String(word);
    });
  const { happened, next } = sentences[code];
  return { happened: fill(happened), next: next === undefined ? undefined : fill(next) };
}

function errorOf({ error, host, place }: Facts, texts: ErrorTexts): ErrorText | undefined {
  if (error === undefined) return undefined;
  const words = {
    ...(host === undefined ? {} : { address: host }),
    ...(place === undefined ? {} : { place }),
  };
  return errorText({ code: error, support: '', words }, texts);
}
