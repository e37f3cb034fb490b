import { z } from 'zod';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/** The icon in the tray, which no driver can click. */
export interface TestTray {
  /** What its menu offers, without the lines between. */
  readonly items: () => Promise<string[]>;
  readonly click: (item: string) => Promise<void>;
}

/** Watches the tray's menu; from its next change on it is known. */
export async function watchTray({ app }: FoyerApp): Promise<TestTray> {
  await app.evaluate(({ Tray }) => {
    const set: unknown = Reflect.get(Tray.prototype, 'setContextMenu');
    if (typeof set !== 'function') throw new Error('this Electron has another tray');
    Reflect.set(Tray.prototype, 'setContextMenu', function (this: unknown, menu: unknown) {
      Reflect.set(globalThis, 'foyerTrayMenu', menu);
      const answer: unknown = Reflect.apply(set, this, [menu]);
      return answer;
    });
  });
  const items = async () =>
    z.array(z.string()).parse(
      await app.evaluate(({ Menu }) => {
        const menu: unknown = Reflect.get(globalThis, 'foyerTrayMenu');
        if (!(menu instanceof Menu)) return [];
        return menu.items.filter(({ type }) => type === 'normal').map(({ label }) => label);
      }),
    );
  return {
    items,
    async click(item) {
      await app.evaluate(({ Menu }, label) => {
        const menu: unknown = Reflect.get(globalThis, 'foyerTrayMenu');
        if (!(menu instanceof Menu)) throw new Error('no menu');
        const found = menu.items.find((one) => one.label === label);
        if (found?.enabled !== true) throw new Error(`nothing to click on: ${label}`);
        Reflect.apply(found.click, found, []);
      }, item);
    },
  };
}
