import { uptime } from 'node:os';
import { ok } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';
import type { Services } from '../services.ts';
import { passOf } from './meeting-pass.ts';
import type { MeetingTarget } from './meeting.ts';
import { createRenewal, type Renewal } from './renewal.ts';

/** Renewals of meetings' tokens, by whatever lets the person into the meeting. */
export function renewalsBy(
  services: () => Promise<Services>,
): (target: MeetingTarget, wanted: () => boolean, use: (roomToken: RoomToken) => void) => Renewal {
  return (target, wanted, use) =>
    createRenewal({
      wanted,
      ask: async () => {
        const all = await services();
        const pass = passOf(target, all);
        const answer = await pass.roomToken(true);
        if (answer.ok) return ok({ roomToken: answer.value, youngFor: pass.tokenYoungFor() });
        all.log({ event: 'renewal-refused', code: answer.error.code, support: answer.error.support });
        return answer;
      },
      use,
      now: () => uptime() * 1000,
      random: Math.random,
    });
}
