import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Person } from './company.ts';
import { electronPath, sandboxSwitches } from './electron.ts';
import { kit, type Kit } from './participant/messages.ts';
import { type Participant, startParticipant } from './participant/start.ts';

export interface CompanionOptions {
  /** The company's token server. */
  readonly address: string;
  readonly person: Person;
  /** Lead its client to the double, if there is one. */
  readonly switches: readonly string[];
  readonly onLog?: ((line: string) => void) | undefined;
}

/** The second participant as an employee: signs in at the company and goes where it is sent. */
export interface Companion {
  /** Goes to a meeting, leaving the one it is in. Asked for the meeting it is in, it stays. */
  readonly goTo: (roomID: string) => Promise<Participant>;
  /** Where it is; nothing before it was sent anywhere. */
  readonly participant: () => Participant | undefined;
  readonly close: () => Promise<void>;
}

const signInAnswer = z.object({ deviceKey: z.string() });

/** Signs the second participant in. */
export async function inviteCompanion(options: CompanionOptions): Promise<Companion> {
  const { address, person, switches, onLog } = options;
  const { user, password } = person;
  const signedIn = await post(`${address}/v1/device-keys`, undefined, { user, password, device: 'demo' });
  const { deviceKey } = signInAnswer.parse(signedIn);
  const profile = await mkdtemp(join(tmpdir(), 'foyer-companion-'));
  const kitFor = async (roomID: string): Promise<Kit> =>
    kit.parse(await post(`${address}/v1/room-tokens`, deviceKey, { roomID }));

  let roomID: string | undefined;
  let participant: Promise<Participant> | undefined;
  let arrived: Participant | undefined;

  const go = async (wanted: string, before: Promise<Participant> | undefined): Promise<Participant> => {
    await (await before)?.close();
    arrived = await startParticipant({
      electronPath: electronPath(),
      userDataDir: profile,
      switches: [...switches, ...sandboxSwitches(process.env)],
      kit: await kitFor(wanted),
      freshToken: async () => (await kitFor(wanted)).token,
      onLog,
    });
    return arrived;
  };

  return {
    goTo(wanted) {
      if (participant !== undefined && roomID === wanted && arrived?.state.ended !== true) return participant;
      roomID = wanted;
      participant = go(wanted, participant);
      return participant;
    },
    participant: () => arrived,
    async close() {
      await (await participant)?.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function post(url: string, bearer: string | undefined, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
