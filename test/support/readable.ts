import type { Page } from 'playwright';

/**
 * What of a page is hard to read in a small window: what has to be scrolled sideways, by itself or with the page, what reaches
 * out of the window, and what scrolls in so low a place that hardly a line of it is seen.
 * @param leaveOut selectors of what is not ours
 */
export function hardToRead(page: Page, leaveOut: readonly string[] = []): Promise<string[]> {
  return page.evaluate((notOurs) => {
    const found: string[] = [];
    const fewLines = 96;
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim()}`.slice(0, 120);
    const isCut = (one: Element | null): boolean =>
      one !== null &&
      (['hidden', 'clip'].includes(getComputedStyle(one).overflowX) || isCut(one.parentElement));
    const scrolls = (overflow: string) => ['auto', 'scroll'].includes(overflow);
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 0) found.push(`the page, by ${String(beyond)}`);
    for (const one of document.querySelectorAll<HTMLElement>('#app, #app *')) {
      if (notOurs.some((selector) => one.closest(selector) !== null) || !one.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      if (scrolls(overflowX) && one.scrollWidth > one.clientWidth + 1)
        found.push(`${nameOf(one)} (${String(one.scrollWidth)} in ${String(one.clientWidth)})`);
      if (scrolls(overflowY) && one.scrollHeight > one.clientHeight + 1 && one.clientHeight < fewLines)
        found.push(`${nameOf(one)} (a place ${String(one.clientHeight)} high)`);
      const { left, right, width } = one.getBoundingClientRect();
      // What only screen readers get is a pixel wide.
      if (width > 1 && (left < -1 || right > innerWidth + 1) && !isCut(one.parentElement))
        found.push(`${nameOf(one)} (out of the window)`);
    }
    return found;
  }, leaveOut);
}
