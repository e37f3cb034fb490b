import { render, type VNode } from 'preact';
import { type PageLanguage, spokenFor } from '../../shared/language.ts';
import type { Vocabulary } from '../../shared/words-of.ts';
import { learn, writeAsIn } from './speak.ts';

interface PageParts<Words extends object> {
  readonly vocabulary: Vocabulary<Words>;
  /** Draws the page. Nothing in it may be kept from an earlier call: its words may have changed. */
  readonly draw: () => VNode;
  /** Hears of another language; missing where the page keeps the one it began with. */
  readonly onLanguage?: (listener: (language: PageLanguage) => void) => unknown;
}

/**
 * Draws a page in the language of its markup, which main chose, and again whenever main says another one. What was typed
 * stays: only the words are drawn anew.
 */
export function startPage<Words extends object>({ vocabulary, draw, onLanguage }: PageParts<Words>): void {
  const page = document.documentElement;
  const root = document.getElementById('app');
  if (root === null) return;
  let newest = 0;
  const show = async (language: PageLanguage) => {
    const turn = ++newest;
    // Words that cannot be loaded leave the page as it is: in another language, but usable.
    const use = await learn(language, vocabulary).catch(() => undefined);
    if (turn !== newest) return;
    use?.(page);
    render(draw(), root);
  };
  const first = spokenFor(page.lang) ?? 'en';
  if (first === 'en') {
    // Its words are there already, and nobody waits for them.
    writeAsIn(first);
    render(draw(), root);
  } else {
    void show(first);
  }
  onLanguage?.((language) => void show(language));
}
