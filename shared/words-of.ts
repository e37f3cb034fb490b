/**
 * What a translation of `T` looks like: the same names, any text, and sentences that take the same words. A name that is
 * missing, or one too many, does not compile.
 */
export type WordsOf<T> = T extends string
  ? string
  : T extends (...words: infer Words) => string
    ? (...words: Words) => string
    : { readonly [Name in keyof T]: WordsOf<T[Name]> };

/** One page's words, or a part of them that pages share: English is there at once, the others when they are spoken. */
export interface Vocabulary<Words> {
  readonly en: Words;
  readonly load: Readonly<Record<'de' | 'zh' | 'ar', () => Promise<Words>>>;
  /** From now on these are the page's words. */
  readonly use: (words: Words) => void;
}
