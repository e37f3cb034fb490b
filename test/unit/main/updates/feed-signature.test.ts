import { describe, expect, it } from 'vitest';
import { isSignedFeed } from '../../../../main/updates/feed-signature.ts';
import { feedName, feedPreamble, parseFeedSignatures } from '../../../../shared/update-feed.ts';
import { keyPair, signFeed } from './signed-feed.ts';

const [ours, older, strangers] = [keyPair(), keyPair(), keyPair()];
const name = 'latest-linux.yml';
const feed = 'version: 1.0.1\nfiles: []\n';

describe('the signature of a feed', () => {
  const signatures = signFeed(name, feed, [ours]);
  const good = { name, feed, signatures, keys: [ours.publicKey] };

  it('counts when a trusted key made it', () => {
    expect(isSignedFeed(good)).toBe(true);
  });

  it('does not count without keys, or with others', () => {
    expect(isSignedFeed({ ...good, keys: [] })).toBe(false);
    expect(isSignedFeed({ ...good, keys: [strangers.publicKey] })).toBe(false);
  });

  it('does not count when a stranger says that it is ours', () => {
    const [claimed = ''] = signatures.split(' ');
    const forged = signFeed(name, feed, [strangers]).replace(/^\S+/, claimed);
    expect(isSignedFeed({ ...good, signatures: forged })).toBe(false);
  });

  it('does not count for any other feed, however little differs', () => {
    for (let at = 0; at < feed.length; at++) {
      const changed = feed.slice(0, at) + String.fromCharCode(feed.charCodeAt(at) ^ 1) + feed.slice(at + 1);
      expect(isSignedFeed({ ...good, feed: changed }), String(at)).toBe(false);
    }
    expect(isSignedFeed({ ...good, feed: `${feed}\n` })).toBe(false);
  });

  it('does not count for the feed of another system or channel', () => {
    expect(isSignedFeed({ ...good, name: 'latest.yml' })).toBe(false);
    expect(isSignedFeed({ ...good, name: 'beta-linux.yml' })).toBe(false);
  });

  it('may be by the old and the new key while keys change', () => {
    const both = signFeed(name, feed, [older, ours]);
    expect(isSignedFeed({ ...good, signatures: both, keys: [older.publicKey] })).toBe(true);
    expect(isSignedFeed({ ...good, signatures: both, keys: [ours.publicKey] })).toBe(true);
    expect(isSignedFeed({ ...good, signatures: both, keys: [strangers.publicKey] })).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a page of a web server', '<!doctype html>\n'],
    ['no end of the line', signatures.trimEnd()],
    ['a line more', `${signatures}${'x'.repeat(80)}\n`],
    ['more keys than anybody has', signatures.repeat(9)],
  ])('is not read from %s', (_what, text) => {
    expect(parseFeedSignatures(text)).toBeUndefined();
    expect(isSignedFeed({ ...good, signatures: text })).toBe(false);
  });

  it('survives 32 bytes that are no key', () => {
    const noKey = Buffer.alloc(32, 0xff).toString('base64');
    const text = `${noKey} ${Buffer.alloc(64).toString('base64')}\n`;
    expect(isSignedFeed({ ...good, signatures: text, keys: [noKey] })).toBe(false);
  });

  it('is over the name and the bytes', () => {
    expect(feedPreamble(name) + feed).toBe(`foyer update feed\nlatest-linux.yml\n${feed}`);
  });
});

it.each([
  ['linux', 'x64', 'latest-linux.yml'],
  ['linux', 'arm64', 'latest-linux-arm64.yml'],
  ['darwin', 'arm64', 'latest-mac.yml'],
  ['win32', 'x64', 'latest.yml'],
])('the feed of %s on %s is %s', (platform, arch, wanted) => {
  expect(feedName('latest', platform, arch)).toBe(wanted);
});
