import { app, powerMonitor } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { startLanguage } from '../../../../main/language/start-language.ts';
import type { LanguageChoice } from '../../../../shared/language.ts';

const computer = vi.hoisted(() => ({ languages: ['en-US'] }));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const own = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getPreferredSystemLanguages: () => computer.languages,
    whenReady: () => Promise.resolve(),
  });
  return { app: own, powerMonitor: new EventEmitter(), BrowserWindow: { getAllWindows: () => [] } };
});

beforeEach(() => {
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  computer.languages = ['en-US'];
});

/** Foyer, after its first page, with what it tells the tray and the menus. */
async function started(last?: LanguageChoice) {
  const language = startLanguage(app, last);
  const told = vi.fn<(language: string) => void>();
  language.onChange(told);
  language.now();
  await app.whenReady();
  return { language, told };
}

it.each([
  ['the employee comes back to a window', () => app.emit('browser-window-focus')],
  ['a window opens', () => app.emit('browser-window-created')],
  ['the screen is unlocked', () => powerMonitor.emit('unlock-screen')],
  ['the computer wakes up', () => powerMonitor.emit('resume')],
])('asks the computer for its language again when %s', async (_when, happen) => {
  const { language, told } = await started();
  computer.languages = ['zh-CN'];
  expect(told).not.toHaveBeenCalled();
  happen();
  expect(told.mock.calls).toEqual([['zh']]);
  expect(language.now()).toBe('zh');
});

it('tells of a choice, and keeps it for the next start', async () => {
  const { language, told } = await started();
  const listeners: ((now: { readonly language: LanguageChoice }) => void)[] = [];
  const onChosen = vi.fn();
  const preferences = {
    read: () => ({ language: 'system' as const }),
    onChange: (listener: (typeof listeners)[number]) => listeners.push(listener),
  };
  language.follow(preferences, onChosen);
  for (const listener of listeners) listener({ language: 'ar' });
  // Another setting was changed.
  for (const listener of listeners) listener({ language: 'ar' });
  computer.languages = ['zh-CN'];
  app.emit('browser-window-focus');
  expect(told.mock.calls).toEqual([['ar']]);
  expect(onChosen).toHaveBeenCalledOnce();
});
