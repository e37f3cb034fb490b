import { found, type Step } from '../step.ts';
import type { ServerProbe } from '../server-probe.ts';

/** Whether ZEGO tells meetings apart by the pass, as the server says. */
export function roomsStep(probe: ServerProbe | undefined): Step {
  return {
    name: 'rooms',
    async run() {
      if (probe === undefined) return found('any.no-company');
      const { roomsEnforced, reached } = await probe.ask();
      if (!reached) return found('any.not-reached');
      if (roomsEnforced === undefined) return found('rooms.unknown');
      return found(roomsEnforced ? 'rooms.enforced' : 'rooms.open');
    },
  };
}
