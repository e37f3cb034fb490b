import type { PageLanguage } from '../../shared/language.ts';
import { zoneOf } from '../../shared/zones.ts';

/** The part of a window that is needed here. */
interface ToldWindow {
  readonly webContents: {
    getURL(): string;
    send(channel: string, language: PageLanguage): void;
  };
}

/** Every page that is open draws its words again. A meeting keeps its language to the end: half of it is UIKit's. */
export function tellPages(windows: readonly ToldWindow[], language: PageLanguage): void {
  for (const { webContents } of windows) {
    const zone = zoneOf(webContents.getURL());
    if (zone !== undefined && zone !== 'meeting') webContents.send(`${zone}:language-changed`, language);
  }
}
