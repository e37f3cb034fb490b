import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hiddenSwitch } from './opens-hidden.ts';

/** How Foyer starts with the computer. */
export interface LoginItem {
  readonly startAtLogin: boolean;
  readonly startHidden: boolean;
}

interface Parts {
  readonly platform: NodeJS.Platform;
  /** Electron's app, for Windows and macOS. */
  readonly setLoginItemSettings: (settings: { openAtLogin: boolean; args: string[] }) => void;
  /** The program that starts: an AppImage is not where its contents run. */
  readonly program: string;
  /** Where the desktop keeps what starts with it, Linux only. */
  readonly configFolder: string;
}

/** Has the system start Foyer with the computer, or no longer. Electron does nothing about it on Linux. */
export async function applyLoginItem(item: LoginItem, parts: Parts): Promise<void> {
  if (parts.platform !== 'linux') {
    parts.setLoginItemSettings({ openAtLogin: item.startAtLogin, args: argumentsOf(item) });
    return;
  }
  const file = join(parts.configFolder, 'autostart', 'app.foyer.desktop');
  if (!item.startAtLogin) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, autostartEntry(parts.program, argumentsOf(item)));
}

function argumentsOf({ startHidden }: LoginItem): string[] {
  return startHidden ? [hiddenSwitch] : [];
}

/** By the Desktop Entry Specification: what stands in quotes has its own characters marked, and `%` is doubled. */
export function autostartEntry(program: string, args: readonly string[]): string {
  const quoted = program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  // The value as a whole is a string too, in which a backslash is written twice.
  const exec = [`"${quoted}"`, ...args].join(' ').replaceAll('\\', '\\\\');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Foyer',
    `Exec=${exec}`,
    'Icon=foyer',
    'Terminal=false',
    '',
  ].join('\n');
}
