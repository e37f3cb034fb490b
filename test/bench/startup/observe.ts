// Looks over the shoulder of a starting app, the same way on both sides: loaded into Electron's main process before the
// app (`electron -r`), it hooks the first page, waits for what the page itself reports, and prints one line.
// Nothing asks in a loop, every step is told by an event; nothing is imported, for that would take time on both sides
// and bring them closer together. Bundled by bundle.ts; runs in Electron.
import { app, BrowserWindow, type WebContents } from 'electron';
import { watchPage } from './page.ts';

/** Well before start-once.ts gives up, so that a start that hangs can say where. */
const patienceMs = 30_000;

app.once('web-contents-created', (_event, contents) => {
  contents.once('render-process-gone', (_gone, { reason }) => {
    report({ failed: `the page's process ended: ${reason}` });
  });
  contents.once('dom-ready', () => {
    let step = 'the page was read';
    const timer = setTimeout(() => {
      report({ failed: `nothing happened after ${step}` });
    }, patienceMs);
    observe(contents, (name) => {
      step = name;
    })
      .then(report, (error: unknown) => {
        report({ failed: String(error) });
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
});

async function observe(contents: WebContents, after: (step: string) => void): Promise<object> {
  const ready = JSON.stringify(process.env['FOYER_BENCH_READY']);
  // The main frame's own method: the one of the contents waits until everything has loaded.
  const field: unknown = await contents.mainFrame.executeJavaScript(`(${String(watchPage)})(${ready})`);
  after('the page was ready');
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null || !isPoint(field)) throw new Error('there is no field to type in');
  if (!window.isVisible()) {
    await new Promise<void>((resolve) => {
      window.once('show', resolve);
    });
  }
  after('a click and a key');
  contents.sendInputEvent({ type: 'mouseDown', ...field, button: 'left', clickCount: 1 });
  contents.sendInputEvent({ type: 'mouseUp', ...field, button: 'left', clickCount: 1 });
  contents.sendInputEvent({ type: 'char', keyCode: 'a' });
  const sighting: unknown = await contents.mainFrame.executeJavaScript('globalThis.foyerBenchSighting');
  return { sighting, windowSize: window.getSize().join(' × '), electron: process.versions.electron };
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

function report(outcome: object): void {
  process.stdout.write(`foyer-bench ${JSON.stringify(outcome)}\n`);
}
