import type { UpdateInfo } from 'electron-updater';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { z } from 'zod';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { isSignedFeed } from './feed-signature.ts';

/** A file beside the feed. SECURITY: no folder, no other host, nothing a shell would read as more than a name. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,200}$/);

const sha512 = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);

/** What Foyer takes of a feed. What else stands there, it leaves out. */
const feedSchema = z.object({
  version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.]{1,40})?$/),
  files: z
    .array(z.object({ url: fileName, sha512, size: z.int().positive().optional() }))
    .min(1)
    .max(20),
  releaseDate: z.coerce.date().transform((date) => date.toISOString()),
  /** The part of the computers that gets it, in per cent. */
  stagingPercentage: z.int().min(0).max(100).optional(),
  minimumSystemVersion: z.string().max(40).optional(),
});

export interface FeedPlace {
  /** A folder; ends in a slash. */
  readonly address: URL;
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * Asks for the feed and its signature. Errors: no connection, no signature that counts, not a feed.
 * SECURITY: nothing of a feed is looked at before its signature is checked, and what electron-updater gets is made of
 * those very bytes: it is not asked for a second time.
 */
export async function readFeed(get: CompanyFetch, place: FeedPlace): Promise<Result<UpdateInfo>> {
  const url = new URL(place.name, place.address);
  const [feed, signatures] = await Promise.all([textAt(get, url.href), textAt(get, `${url.href}.sig`)]);
  if (!feed.ok) return feed;
  if (!signatures.ok)
    return signatures.error.code === 'update.missing' ? refuse('update.untrusted') : signatures;
  const { name, keys } = place;
  if (!isSignedFeed({ name, feed: feed.value, signatures: signatures.value, keys }))
    return refuse('update.untrusted');
  const parsed = feedSchema.safeParse(yamlIn(feed.value, name, url));
  if (!parsed.success) return refuse('update.broken');
  const { files, ...info } = parsed.data;
  const [first] = files;
  if (first === undefined) return refuse('update.broken');
  // The last two are how electron-updater named the file before there could be several.
  return ok({
    ...defined(info),
    version: info.version,
    releaseDate: info.releaseDate,
    files: files.map((file) => ({ url: file.url, sha512: file.sha512, ...defined({ size: file.size }) })),
    path: first.url,
    sha512: first.sha512,
  });
}

async function textAt(get: CompanyFetch, url: string): Promise<Result<string>> {
  const answer = await get({ method: 'GET', url });
  if (!answer.ok) return refuse('update.unreachable');
  if (answer.value.status === 404) return refuse('update.missing');
  return answer.value.status === 200 ? ok(answer.value.text) : refuse('update.unreachable');
}

function yamlIn(text: string, name: string, url: URL): unknown {
  try {
    return parseUpdateInfo(text, name, url);
  } catch {
    return undefined;
  }
}

/** An object without its fields that are `undefined`, which electron-updater's types do not allow. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const out: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  Object.assign(out, Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)));
  return out;
}

function refuse(code: ErrorCode): Result<never> {
  return err({ code, support: supportCode() });
}
