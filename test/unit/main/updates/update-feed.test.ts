import { describe, expect, it } from 'vitest';
import type { CompanyFetch } from '../../../../main/company/company-fetch.ts';
import { readFeed } from '../../../../main/updates/update-feed.ts';
import { err, ok } from '../../../../shared/result.ts';
import { keyPair, signFeed } from './signed-feed.ts';

const keys = keyPair();
const name = 'latest-linux.yml';
const hash = Buffer.alloc(64, 7).toString('base64');
const feed = `version: 1.0.1
files:
  - url: Foyer-1.0.1-linux-x64.deb
    sha512: ${hash}
    size: 1234
path: Foyer-1.0.1-linux-x64.deb
sha512: ${hash}
releaseDate: '2026-11-24T10:00:00.000Z'
stagingPercentage: 10
`;

/** A web server with these files, which keeps count. */
function server(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const get: CompanyFetch = ({ url }) => {
    asked.push(url);
    const text = files[new URL(url).pathname.replace('/foyer/', '')];
    return Promise.resolve(ok({ status: text === undefined ? 404 : 200, headers: {}, text: text ?? '' }));
  };
  return { asked, get };
}

const place = { address: new URL('https://updates.acme.com/foyer/'), name, keys: [keys.publicKey] };
const signed = (text: string) => ({ [name]: text, [`${name}.sig`]: signFeed(name, text, [keys]) });
const codeOf = async (files: Readonly<Record<string, string>>) => {
  const read = await readFeed(server(files).get, place);
  return read.ok ? undefined : read.error.code;
};

describe('readFeed', () => {
  it('gives what electron-updater needs, and asks once for each file', async () => {
    const { asked, get } = server(signed(feed));
    const read = await readFeed(get, place);
    const url = 'Foyer-1.0.1-linux-x64.deb';
    expect(read).toEqual(
      ok({
        version: '1.0.1',
        files: [{ url, sha512: hash, size: 1234 }],
        path: url,
        sha512: hash,
        releaseDate: '2026-11-24T10:00:00.000Z',
        stagingPercentage: 10,
      }),
    );
    expect(asked.sort()).toEqual([
      'https://updates.acme.com/foyer/latest-linux.yml',
      'https://updates.acme.com/foyer/latest-linux.yml.sig',
    ]);
  });

  it('refuses a feed without a signature, or with one for other bytes', async () => {
    expect(await codeOf({ [name]: feed })).toBe('update.untrusted');
    const tampered = feed.replace('1.0.1', '1.0.2');
    expect(await codeOf({ ...signed(feed), [name]: tampered })).toBe('update.untrusted');
  });

  it('tells a missing feed from a server that does not answer', async () => {
    expect(await codeOf({})).toBe('update.missing');
    const silent: CompanyFetch = () => Promise.resolve(err({ code: 'company.slow', support: 'S' }));
    expect(await readFeed(silent, place)).toMatchObject({ error: { code: 'update.unreachable' } });
  });

  it.each([
    ['no YAML', 'version: [1'],
    ['nothing', ''],
    ['no version', feed.replace('version: 1.0.1', 'version: newest')],
    ['no files', feed.replace(/files:[^]*?path/, 'path')],
    ['no checksum', feed.replaceAll(/^ +sha512: .*\n/gm, '')],
    ['a file of another host', feed.replaceAll('Foyer-1', 'https://evil.example/Foyer-1')],
    ['a file of another folder', feed.replaceAll('Foyer-1', '../Foyer-1')],
    ['a name that a shell reads', feed.replaceAll('Foyer-1', "Foyer';reboot;'-1")],
    ['a stage above 100', feed.replace('Percentage: 10', 'Percentage: 101')],
  ])('refuses a signed feed with %s', async (_what, text) => {
    expect(await codeOf(signed(text))).toBe('update.broken');
  });
});
