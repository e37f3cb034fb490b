import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** More stops than any page of Foyer has. */
const mostStops = 40;

/** Goes to a control by the Tab key alone. Every stop on the way shows where the focus is. */
export async function tabTo(control: Locator): Promise<void> {
  await control.waitFor();
  const page = control.page();
  const stops: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(control)) {
      await expectVisibleFocus(page);
      return;
    }
    await page.keyboard.press('Tab');
    stops.push(await expectVisibleFocus(page));
  }
  throw new Error(`no Tab key leads to ${String(control)}; it leads to\n${stops.join('\n')}`);
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) > 0 && control.evaluate((element) => element === document.activeElement);
}

/** The element in focus has a ring of at least 2 pixels; a tile shows it for the radio button inside. */
async function expectVisibleFocus(page: Page): Promise<string> {
  const { name, ring } = await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      return { name: 'nothing', ring: undefined };
    const shown = [activeElement, activeElement.closest('label')].flatMap((element) => {
      if (element === null) return [];
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' ? [] : [Number.parseFloat(outlineWidth)];
    });
    return { name: activeElement.outerHTML.slice(0, 200), ring: Math.max(0, ...shown) };
  });
  // Between the last control of a page and its first, the focus is on the window itself.
  if (ring !== undefined) expect(ring, `the focus on ${name}`).toBeGreaterThanOrEqual(2);
  return name;
}

/**
 * Walks once round a page by the Tab key. Each stop comes after the one before it in the page, shows where the focus is and is
 * not covered; and no control is left out.
 */
export async function expectFocusOrder(page: Page): Promise<void> {
  await page.evaluate(() => {
    // From the top of the page, or of the dialog that is open.
    const start = document.querySelector('dialog[open]') ?? document.body;
    start.setAttribute('tabindex', '-1');
    if (start instanceof HTMLElement) start.focus();
    start.removeAttribute('tabindex');
    for (const one of document.querySelectorAll('[data-stop]')) one.removeAttribute('data-stop');
  });
  for (let stop = 1; stop <= mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    const wrong = await page.evaluate(markStop, stop);
    if (wrong === 'round') break;
    expect(wrong, `stop ${String(stop)}`).toBe('');
  }
  expect(await page.evaluate(leftOut)).toEqual([]);
}

/** Marks the element in focus as a stop. @returns what is wrong with it, or `round` where the walk is back at its start. */
function markStop(stop: number): string {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || activeElement.hasAttribute('data-stop'))
    return 'round';
  const name = activeElement.outerHTML.slice(0, 120);
  const before = document.querySelector(`[data-stop="${String(stop - 1)}"]`);
  activeElement.setAttribute('data-stop', String(stop));
  const isAfter =
    before === null ||
    (before.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!isAfter) return `${name} comes before the stop before it`;
  const { left, right, top, bottom } = activeElement.getBoundingClientRect();
  // What is larger than the window is seen in part.
  const at = [(left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1)] as const;
  const over = document.elementFromPoint(...at);
  const shown = activeElement.closest('label') ?? activeElement;
  if (over === null || !(shown.contains(over) || over.contains(shown)))
    return `${name} lies under ${over?.outerHTML.slice(0, 120) ?? 'nothing'}`;
  return '';
}

/** The controls of a page, or of the dialog that is open in it, that the walk did not come by. Of a group of radio buttons one is a stop. */
function leftOut(): string[] {
  const within = document.querySelector('dialog[open]') ?? document;
  return [...within.querySelectorAll('a[href], button, input:not([type="radio"]), select, summary, textarea')]
    .filter((one) => one.checkVisibility() && !one.matches(':disabled') && one.closest('[inert]') === null)
    .filter((one) => !one.hasAttribute('data-stop'))
    .map((one) => one.outerHTML.slice(0, 120));
}
