// npm run sign:feed -- FEED…            signs latest.yml, latest-mac.yml, latest-linux.yml …: writes FEED.sig
// npm run sign:feed -- --make FILE      makes a key
// npm run sign:feed -- --public         says which public keys the private ones belong to
//
// The private keys are files that FOYER_FEED_KEY names, with commas between them: two while keys change.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeFeedKey, publicKeyOf, readFeedKey, signFeed } from './feed-keys.ts';
import { ReleaseProblem } from './tools.ts';

try {
  signFeeds(process.argv.slice(2), process.env['FOYER_FEED_KEY']);
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  process.stderr.write(`sign:feed: ${error.message}\n`);
  process.exitCode = 2;
}

function signFeeds(words: readonly string[], keyFiles: string | undefined): void {
  const [first, second] = words;
  if (first === undefined)
    throw new ReleaseProblem('name the feeds to sign, for example release/latest-linux.yml.');
  if (first === '--make') {
    if (second === undefined) throw new ReleaseProblem('name the file for the new key.');
    process.stdout.write(`${publicKeyOf(makeFeedKey(second))}\n`);
    return;
  }
  const keys = feedKeys(keyFiles);
  if (first === '--public') {
    for (const key of keys) process.stdout.write(`${publicKeyOf(key)}\n`);
    return;
  }
  for (const file of words) {
    writeFileSync(`${file}.sig`, signFeed(basename(file), readFileSync(file), keys));
    process.stdout.write(`${file}.sig\n`);
  }
}

function feedKeys(files: string | undefined) {
  const named = (files ?? '').split(',').filter((file) => file !== '');
  if (named.length === 0) throw new ReleaseProblem('FOYER_FEED_KEY names no key (docs/releasing.md).');
  return named.map(readFeedKey);
}
