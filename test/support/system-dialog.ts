import { z } from 'zod';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/** What stands on a dialog of the system's, which no driver can click. */
const dialogSchema = z.object({ message: z.string(), buttons: z.array(z.string()) });

/** The system's own dialogs, seen and answered in the system's place. */
export interface SystemDialogs {
  /** All that were shown so far. */
  readonly shown: () => Promise<readonly z.infer<typeof dialogSchema>[]>;
  /** Presses a button of the one that is open. */
  readonly press: (button: string) => Promise<void>;
}

/** From now on Foyer's calls for a dialog of the system come here. */
export async function takeDialogs({ app }: FoyerApp): Promise<SystemDialogs> {
  await app.evaluate(({ dialog, ipcMain }) => {
    const shown: { message: string; buttons: readonly string[] }[] = [];
    Object.assign(globalThis, { shownDialogs: shown });
    Object.assign(dialog, {
      showMessageBox: (...args: readonly { message: string; buttons: readonly string[] }[]) => {
        const options = args.at(-1);
        if (options === undefined) throw new Error('a dialog without anything on it');
        shown.push({ message: options.message, buttons: options.buttons });
        return new Promise((resolve) => {
          ipcMain.once('pressed', (_event, response: number) => {
            resolve({ response, checkboxChecked: false });
          });
        });
      },
    });
  });
  const shown = async () =>
    z.array(dialogSchema).parse(
      await app.evaluate(() => {
        const all: unknown = Reflect.get(globalThis, 'shownDialogs');
        return all;
      }),
    );
  return {
    shown,
    async press(button) {
      const response = (await shown()).at(-1)?.buttons.indexOf(button) ?? -1;
      if (response < 0) throw new Error(`no dialog has a button “${button}”`);
      const heard = await app.evaluate(({ ipcMain }, index) => ipcMain.emit('pressed', {}, index), response);
      if (!heard) throw new Error('no dialog is open');
    },
  };
}
