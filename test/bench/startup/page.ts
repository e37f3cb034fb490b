/**
 * Runs in the page, where it is sent as text: nothing outside of it exists there. Waits for the first contentful paint
 * and for the element `ready` names, then for a key in the first field. All times are milliseconds since the epoch.
 * @returns where the field is, as soon as it should answer; the times are `globalThis.foyerBenchSighting`
 */
export async function watchPage(
  ready: string,
): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const firstContentfulPaint = await new Promise<number>((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry === undefined) return;
      observer.disconnect();
      resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
    function look() {
      if (document.querySelector(ready) === null) return;
      observer.disconnect();
      resolve();
    }
  });
  const field = document.querySelector('input');
  if (field === null) return undefined;
  // Heard at the document, after the app's own listeners have dealt with it.
  const sighting = new Promise((resolve) => {
    document.addEventListener(
      'input',
      () => {
        resolve({ firstContentfulPaint, usable: performance.timeOrigin + performance.now() });
      },
      { once: true },
    );
  });
  Object.assign(globalThis, { foyerBenchSighting: sighting });
  const { x, y, width, height } = field.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
