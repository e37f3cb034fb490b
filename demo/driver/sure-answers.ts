import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from 'playwright';

/** How often an answer may be let go of before something else is wrong. */
const tries = 5;

/**
 * Makes sure of every answer of main's. Under Electron 33 the debugging protocol now and then lets go of one when main
 * collects garbage, even of a question that was answered at once (seen twice in 150 tests). Main keeps what a question
 * came to, and is asked for that again: nothing is done twice.
 */
export function makeSureOfAnswers(app: ElectronApplication): void {
  const keep = (
    way: 'evaluate' | 'evaluateHandle',
    ask: (once: () => unknown, argument: unknown) => Promise<unknown>,
  ) => {
    Object.defineProperty(app, way, {
      value: (question: unknown, argument: unknown) => {
        const once = keeping(String(question), randomUUID());
        return again(() => ask(once, argument));
      },
    });
  };
  keep('evaluate', app.evaluate.bind(app));
  keep('evaluateHandle', app.evaluateHandle.bind(app));
  const windowOf = app.browserWindow.bind(app);
  app.browserWindow = (page) => again(() => windowOf(page));
}

async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 1 || !String(error).includes('garbage collected')) throw error;
    }
  }
}

/** The question, as the driver sends it: by what it says when it is written out. */
function keeping(question: string, id: string): () => unknown {
  const source = `(electron, argument) => {
    const kept = (globalThis.keptAnswers ??= new Map());
    if (!kept.has('${id}')) kept.set('${id}', (${question})(electron, argument));
    return kept.get('${id}');
  }`;
  return Object.assign((): unknown => undefined, { toString: () => source });
}
