import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/**
 * Has the computer speak another language while Foyer runs, as if somebody had changed it in the system's settings and come
 * back to Foyer.
 * @param tag BCP 47; `en-XA` is the tests' own language
 */
export function changeSystemLanguage(foyer: FoyerApp, tag: string): Promise<unknown> {
  return foyer.app.evaluate(({ app }, language) => {
    app.getPreferredSystemLanguages = () => [language];
    app.emit('browser-window-focus');
  }, tag);
}
