import { found, type Step } from '../step.ts';
import type { ServerProbe } from '../server-probe.ts';

/** Whether the company's server answers as Foyer needs it, and to nobody without asking who they are. */
export function serverStep(probe: ServerProbe | undefined): Step {
  return {
    name: 'server',
    async run() {
      if (probe === undefined) return found('any.no-company');
      const { host, protocol } = probe;
      const { answer, milliseconds } = await probe.ask();
      if (!answer.ok) {
        return answer.error.code === 'company.open'
          ? found('server.open', { host })
          : found('server.failed', { host, error: answer.error.code });
      }
      return found(protocol === 'v1' ? 'server.good' : 'server.compatible', { host, milliseconds });
    },
  };
}
