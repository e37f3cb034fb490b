import type { ElectronApplication, Page } from 'playwright';
import { z } from 'zod';

/** What a page's attempt came to, as main sees it after its own rules. */
export type Outcome = 'refused' | 'allowed';

/** Sends a page elsewhere; `allowed` when nothing of Foyer's stopped it. */
export async function tryNavigation(app: ElectronApplication, page: Page, url: string): Promise<Outcome> {
  const outcome = app.evaluate(
    ({ webContents }, here) =>
      new Promise<Outcome>((resolve) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL() === here);
        // Foyer's own listener was there first.
        contents?.once('will-navigate', (event) => {
          resolve(event.defaultPrevented ? 'refused' : 'allowed');
          event.preventDefault();
        });
      }),
    page.url(),
  );
  await listening(app);
  await page.evaluate((to) => {
    location.assign(to);
  }, url);
  return outcome;
}

/** Clicks a link that downloads; `allowed` when nothing of Foyer's stopped it. */
export async function tryDownload(app: ElectronApplication, page: Page): Promise<Outcome> {
  const outcome = app.evaluate(
    ({ webContents }, here) =>
      new Promise<Outcome>((resolve) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL() === here);
        contents?.session.once('will-download', (event) => {
          resolve(event.defaultPrevented ? 'refused' : 'allowed');
          event.preventDefault();
        });
      }),
    page.url(),
  );
  await listening(app);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'report.txt';
    link.click();
  });
  return outcome;
}

/** Evaluations run in order: when this one is back, a listener set before it is there. */
async function listening(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => undefined);
}

/** Opens windows; how many a page got hold of. */
export function tryWindows(page: Page, urls: readonly string[]): Promise<number> {
  return page.evaluate((all) => all.filter((url) => window.open(url) !== null).length, urls);
}

/** Stands in for the employee's browser. */
export async function watchLinks(app: ElectronApplication): Promise<{ opened: () => Promise<string[]> }> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'foyerOpened', opened);
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  return {
    async opened() {
      const list: unknown = await app.evaluate((): unknown => Reflect.get(globalThis, 'foyerOpened'));
      return z.array(z.string()).parse(list);
    },
  };
}

/** Counts the meeting's requests to the vendor's log hosts that were cancelled, from now on. */
export async function countCancelled(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ session }) => {
    Reflect.set(globalThis, 'foyerCancelled', 0);
    session
      .fromPartition('meeting')
      .webRequest.onErrorOccurred({ urls: ['wss://*/*', 'https://*/*'] }, ({ url, error }) => {
        if (!/^(weblogger|detaillog)/.test(new URL(url).host) || error !== 'net::ERR_BLOCKED_BY_CLIENT')
          return;
        Reflect.set(globalThis, 'foyerCancelled', Number(Reflect.get(globalThis, 'foyerCancelled')) + 1);
      });
  });
  return async () =>
    z.number().parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'foyerCancelled')));
}
