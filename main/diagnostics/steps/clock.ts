import { found, type Step } from '../step.ts';
import type { ServerProbe } from '../server-probe.ts';

/** The server's time has whole seconds, and the way takes some. */
const right = 30;
/** More than identity providers and ZEGO put up with. */
const wrong = 300;

/** This computer's clock against the server's. */
export function clockStep(probe: ServerProbe | undefined): Step {
  return {
    name: 'clock',
    async run() {
      if (probe === undefined) return found('any.no-company');
      const { skew, reached } = await probe.ask();
      if (skew === undefined) return found(reached ? 'clock.unknown' : 'any.not-reached');
      const seconds = Math.abs(Math.round(skew / 1000));
      if (seconds > wrong) return found('clock.wrong', { seconds });
      return seconds > right ? found('clock.off', { seconds }) : found('clock.good', { seconds });
    },
  };
}
