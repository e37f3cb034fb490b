import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { type Zone, zoneOf } from '../../shared/zones.ts';
import { program } from './debian-package.ts';
import type { OrdinaryUser } from './ordinary-user.ts';

const longestWait = 30_000;

/** The installed Foyer, driven from outside over the debugging port that support may be allowed. */
export interface InstalledFoyer {
  readonly process: ChildProcess;
  readonly window: (zone: Zone) => Promise<Page>;
  /**
   * Closes the last window there is, as its button does, and waits until Foyer has ended. Home is open but hidden until
   * the meeting's window is gone: nobody could close it before.
   *
   * @returns the exit code
   */
  readonly close: (zone: Zone) => Promise<number | null>;
}

/** Starts it as somebody without rights. Its fuses keep the test's driver out, so it comes in as support would. */
export async function startInstalled(
  user: OrdinaryUser,
  switches: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<InstalledFoyer> {
  const foyer = user.start(program, ['--remote-debugging-port=0', '--lang=en-US', ...switches], { env });
  const browser = await chromium.connectOverCDP(await debuggingAddress(foyer));
  return {
    process: foyer,
    window: (zone) => waitForZone(browser, zone),
    async close(zone) {
      const ended = once(foyer, 'exit');
      const page = await waitForZone(browser, zone);
      await page.waitForFunction(() => document.visibilityState === 'visible', undefined, {
        timeout: longestWait,
      });
      // The window may be gone before the answer is there.
      await page
        .evaluate(() => {
          window.close();
        })
        .catch(() => undefined);
      const code: unknown = (await ended)[0];
      return typeof code === 'number' ? code : null;
    },
  };
}

async function debuggingAddress(foyer: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of foyer.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address === undefined) continue;
    return address;
  }
  throw new Error(`Foyer ended before it could be driven: ${said}`);
}

async function waitForZone(browser: Browser, zone: Zone): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const deadline = Date.now() + longestWait;
  while (Date.now() < deadline) {
    const open = pages().find((page) => !page.isClosed() && zoneOf(page.url()) === zone);
    if (open !== undefined) {
      await open.waitForLoadState();
      return open;
    }
    await setTimeout(50);
  }
  throw new Error(
    `no window of ${zone}; there are ${pages()
      .map((page) => page.url())
      .join(', ')}`,
  );
}
