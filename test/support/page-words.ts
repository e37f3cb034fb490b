import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';
import { resize } from './window-width.ts';

/** What is on screen and no word of ours: names, addresses, keys and what Intl writes. */
const notWords = [
  ...['Foyer', 'Acme', 'Alice Example', 'alice', 'Weekly', 'Quarterly', 'AppID'],
  ...['Ctrl', 'Shift', 'Esc', 'not an address'],
];
/** Drawn by others, or written by Intl; decoration; what is typed and what devices call themselves. */
const leaveOut = '.room-place, time, svg, script, style, bdi, kbd, option, [data-hue], [dir="auto"]';

/**
 * Texts on a page that no list of words has: in the tests' own language, every word of ours is in brackets. Attributes that
 * are read out or shown count as well.
 */
export function missedWords(page: Page): Promise<string[]> {
  return page.evaluate(
    ([names, selector]) => {
      // What UIKit lays over the page is not in it.
      const ours = document.querySelector('#app') ?? document.body;
      const missed = new Set<string>();
      const look = (text: string | null, where: Element) => {
        const said = (text ?? '').trim();
        if (!/\p{L}/u.test(said) || where.closest(selector) !== null) return;
        if (
          /^[\p{P}\s]*\[.*\]$/su.test(said) ||
          names.includes(said) ||
          /^https?:|^foyer:|\w\.\w|:\d+$/.test(said)
        )
          return;
        missed.add(`${where.tagName.toLowerCase()}.${where.className}: ${said}`);
      };
      const texts = document.createTreeWalker(ours, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        if (node.parentElement !== null) look(node.textContent, node.parentElement);
      for (const element of ours.querySelectorAll('*'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          if (element.hasAttribute(name)) look(element.getAttribute(name), element);
      return [...missed];
    },
    [notWords, leaveOut] as const,
  );
}

/** Names, links and addresses: they may be as long as people like, and are cut where there is no room. */
const mayBeCut = '[title], [dir="auto"], .company-card-address, .invite-link, .person-detail';

/** Elements whose words do not fit: cut off, reaching out of their place, or out of the window. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate((names) => {
    const found: string[] = [];
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim()}`.slice(0, 120);
    for (const one of document.querySelectorAll<HTMLElement>('#app *')) {
      if (one.closest('.room-place, svg, .visually-hidden, select') !== null || !one.checkVisibility())
        continue;
      const isText = one.children.length === 0 && getComputedStyle(one).display !== 'inline';
      if (isText && one.scrollWidth > one.clientWidth + 1 && one.closest(names) === null)
        found.push(`${nameOf(one)} (${String(one.scrollWidth)} in ${String(one.clientWidth)})`);
      const { left, right, width } = one.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1))
        found.push(`${nameOf(one)} (outside of the window)`);
    }
    return found;
  }, mayBeCut);
}

/**
 * Holds a page to having room for its words, as wide as it opens and as narrow as its window gets. What does not fit is said
 * at the test's end, so that one run names all of it.
 */
export async function expectRoomForWords(
  app: ElectronApplication,
  page: Page,
  screen: string,
): Promise<void> {
  expect.soft(await misfits(page), screen).toEqual([]);
  const before = await resize(app, page, 400);
  expect.soft(await misfits(page), `${screen}, narrow`).toEqual([]);
  await resize(app, page, before);
}
