import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A line of Foyer's own log, as far as it is about meetings. */
const line = z.object({
  event: z.string(),
  code: z.string().optional(),
});
export type LogLine = z.infer<typeof line>;

/** What Foyer wrote about meetings, oldest first. */
export async function meetingLog(profile: string): Promise<LogLine[]> {
  const text = await readFile(join(profile, 'logs', 'foyer.log'), 'utf8');
  return text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
    .filter(({ event }) => /^(meeting|renewal)-/.test(event));
}
