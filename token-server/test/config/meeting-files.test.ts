import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../src/config/load-config.ts';
import { companyFolder } from '../support/company-folder.ts';
import { matching } from '../support/matching.ts';
import { rejectionOf } from '../support/thrown.ts';

async function load(change: Record<string, unknown>, files: Record<string, string> = {}) {
  const { configFile, folder } = await companyFolder(change);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, loaded: loadConfig(configFile, {}) };
}

async function mistakesOf(change: Record<string, unknown>, files: Record<string, string> = {}) {
  const { loaded } = await load(change, files);
  const error = await rejectionOf(loaded);
  if (!(error instanceof ConfigError)) throw error;
  return error.mistakes;
}

const good = `rules: [{ name: all, rooms: ['*'], role: host }]`;

describe('a configuration about meetings', () => {
  it('finds its files beside it', async () => {
    const files = { policyFile: 'p.yaml', roomKeyFile: 'key', usedCodesFile: 'used.json' };
    const { folder, loaded } = await load(files, { 'p.yaml': good, key: 'k'.repeat(32) });
    expect((await loaded).config).toMatchObject({
      policyFile: join(folder, 'p.yaml'),
      roomKeyFile: join(folder, 'key'),
      usedCodesFile: join(folder, 'used.json'),
    });
    const policyHook = { url: 'https://decide.example/ask', secretFile: 'hook' };
    const hooked = await load({ policyHook }, { hook: 'x' });
    expect((await hooked.loaded).config.policyHook).toEqual({
      url: 'https://decide.example/ask',
      secretFile: join(hooked.folder, 'hook'),
      timeoutMs: 1500,
      cacheSeconds: 10,
    });
  });

  it('lists every mistake in its files at once', async () => {
    const broken = { policyFile: 'p.yaml', roomKeyFile: 'key', usedCodesFile: 'used.json' };
    const files = {
      'p.yaml': 'rules:\n  - { name: a, rooms: [a], role: boss }\n  - { name: b, rooms: [], role: host }\n',
      key: 'short',
      'used.json': '[]',
    };
    const found = await mistakesOf(broken, files);
    expect(found).toEqual([
      'policyFile: p.yaml:2: rules.0.role: must be one of host, participant, listener, guest, none',
      'policyFile: p.yaml:3: rules.1.rooms: must not be empty',
      'roomKeyFile: the room key must have at least 32 bytes, this one has 5',
      matching(/^usedCodesFile: .*used\.json: /),
    ]);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a missing policy', { policyFile: 'none.yaml' }, /^policyFile: .*none\.yaml: no such file$/],
    ['a missing key', { roomKeyFile: 'none' }, /^roomKeyFile: the secret file .*none: no such file$/],
    [
      'a hook without TLS',
      { policyHook: { url: 'http://decide.example/' } },
      /^policyHook\.url \(FOYER_POLICY_HOOK_URL\): must be an https:\/\/ address/,
    ],
    ['a hook with a password', { policyHook: { url: 'https://a:b@decide.example/' } }, /^policyHook\.url/],
    ['a hook without an address', { policyHook: {} }, /^policyHook\.url .*: is missing$/],
    [
      'a hook that is waited for too long',
      { policyHook: { url: 'https://d.example/', timeoutMs: 60_000 } },
      /^policyHook\.timeoutMs: must be at most 10000$/,
    ],
    [
      'a missing secret of the hook',
      { policyHook: { url: 'https://d.example/', secretFile: 'none' } },
      /^policyHook\.secretFile: the secret file .*none: no such file$/,
    ],
    [
      'an address with a path',
      { publicURL: 'https://meet.example.com/' },
      /^publicURL \(FOYER_PUBLIC_URL\): must be an origin/,
    ],
    ['a download without TLS', { downloadURL: 'http://example.com' }, /^downloadURL .*must be an https:\/\//],
    ['a download that is a script', { downloadURL: 'javascript:alert(1)' }, /^downloadURL/],
    ['an invitation that outlives all', { invitations: { default: 2, max: 1 } }, /^invitations/],
  ])('is refused with %s', async (_, change, pattern) => {
    const [first] = await mistakesOf(change);
    expect(first).toMatch(pattern);
  });

  it('is refused with a secret of the hook that no header can hold', async () => {
    const policyHook = { url: 'https://decide.example/', secretFile: 'hook' };
    for (const hook of ['', 'two words', 'two\nlines', 'é', 'x'.repeat(1001)]) {
      expect(await mistakesOf({ policyHook }, { hook })).toEqual([
        matching(/^policyHook\.secretFile: the secret file .*hook: must hold one line of 1 to 1000 ASCII/),
      ]);
    }
  });

  it('has one place that decides', async () => {
    const both = { policyFile: 'p.yaml', policyHook: { url: 'https://decide.example/' } };
    expect(await mistakesOf(both, { 'p.yaml': good })).toEqual([
      'policyHook: policyFile decides already; only one of them can',
    ]);
  });
});
