import type { FastifyBaseLogger } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import type { LoadedSecret } from './server-secret.ts';

/** Tells log and metrics of files that changed while the server runs. */
export function fileReporter(metrics: Metrics) {
  let log: FastifyBaseLogger | null = null;

  function problem(file: string, error: unknown): void {
    metrics.reloadFailed(file);
    log?.error({ err: error, file }, 'a changed file can not be used; what was read before stays in force');
  }

  return {
    /** From when on problems are logged; before, whoever reads the file throws. */
    logTo(target: FastifyBaseLogger) {
      log = target;
    },
    for(file: string) {
      return {
        onProblem(error: unknown) {
          problem(file, error);
        },
      };
    },
    /** For a secret: its id is logged, so that an operator sees which one is in force. */
    forSecret() {
      return {
        onProblem(error: unknown) {
          problem('secret', error);
        },
        onChange({ id }: LoadedSecret) {
          log?.info({ secretID: id }, 'the secret was read');
        },
      };
    },
    /** The same for another key. */
    forKey(file: string) {
      return {
        onProblem(error: unknown) {
          problem(file, error);
        },
        onChange({ id }: { readonly id: string }) {
          log?.info({ file, keyID: id }, 'a key file was read');
        },
      };
    },
    try(file: string, action: () => void) {
      try {
        action();
      } catch (error) {
        problem(file, error);
      }
    },
  };
}
