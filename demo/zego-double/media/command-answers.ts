import { z } from 'zod';
import type { Messages } from '../schema/messages.ts';

const commands = z.record(z.string(), z.unknown());
const numbered = z.object({ seq: z.number().default(0) });

/**
 * Answers the commands inside one CmdReq: each with its own number and "done", under the same name or, where the SDK
 * has no such answer, under `<name>_ack`. Commands without either want none.
 *
 * @param body the encoded WebrtcCmdReqMsg. @throws Error when it is none.
 */
export function answerCommands(messages: Messages, body: Buffer): Buffer {
  const known = messages.fieldsOf('mediaCommand', 'WebrtcCmdRspMsg');
  const answers = Object.entries(
    commands.parse(messages.decode('mediaCommand', 'WebrtcCmdReqMsg', body)),
  ).flatMap(([name, command]) => {
    const answer = [name, `${name}_ack`].find((candidate) => known.has(candidate));
    const parsed = numbered.safeParse(command);
    return answer === undefined || !parsed.success
      ? []
      : [[answer, { seq: parsed.data.seq, result: 0 }] as const];
  });
  return messages.encode('mediaCommand', 'WebrtcCmdRspMsg', Object.fromEntries(answers));
}
