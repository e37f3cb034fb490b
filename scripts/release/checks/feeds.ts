import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { z } from 'zod';
import { feedProblem } from '../feed-keys.ts';
import { hashOf } from '../sums.ts';
import { type Check, checking } from './check.ts';

const feedSchema = z.object({
  version: z.string(),
  path: z.string(),
  sha512: z.string(),
  files: z.array(z.object({ url: z.string(), sha512: z.string(), size: z.int().optional() })).min(1),
});

export const isFeed = (name: string) => /^[a-z][a-z0-9]*(-mac|-linux(-[a-z0-9]+)?)?\.yml$/.test(name);

/** A feed is signed by a key that Foyer trusts, and describes the packages beside it. */
export function checkFeed(
  folder: string,
  name: string,
  keys: readonly string[],
  version: string,
): Promise<Check> {
  return checking('feed', name, async () => {
    const bytes = readFileSync(join(folder, name));
    const signature = feedProblem(name, bytes, readFileSync(join(folder, `${name}.sig`), 'utf8'), keys);
    if (signature !== undefined) return [signature];
    const feed = feedSchema.parse(parseUpdateInfo(bytes.toString(), name, new URL('https://release/')));
    const problems = feed.version === version ? [] : [`is of version ${feed.version}`];
    for (const { url, sha512, size } of [
      ...feed.files,
      { url: feed.path, sha512: feed.sha512, size: undefined },
    ]) {
      const file = join(folder, url);
      if (!/^[\w.+-]+$/.test(url) || !existsSync(file)) problems.push(`${url} is not there`);
      else if ((await hashOf(file, 'sha512', 'base64')) !== sha512) problems.push(`${url} is another file`);
      else if (size !== undefined && statSync(file).size !== size) problems.push(`${url} has another size`);
    }
    return problems;
  });
}
