import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, serveZone } from '../../../../main/security/app-protocol.ts';
import { cspOf } from '../../../../main/security/csp.ts';
import type { Zone } from '../../../../shared/zones.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('fileOf', () => {
  it('gives a zone its page and the built files', () => {
    expect(fileOf('GET', 'app://shell.localhost/', 'shell')).toBe('shell/index.html');
    expect(fileOf('GET', 'app://shell.localhost/?x=1#y', 'shell')).toBe('shell/index.html');
    expect(fileOf('GET', 'app://meeting.localhost/assets/room-B1_x.js', 'meeting')).toBe(
      'assets/room-B1_x.js',
    );
  });

  it.each([
    'app://shell.localhost/assets/../../secret.js',
    'app://shell.localhost/assets/%2e%2e/secret.js',
    'app://shell.localhost/assets/..%2f..%2fsecret.js',
    'app://shell.localhost/assets/..%5c..%5csecret.js',
    'app://shell.localhost/assets/..\\secret.js',
    'app://shell.localhost/assets//etc/passwd',
    'app://shell.localhost/assets/',
    'app://shell.localhost/assets/.env',
    'app://shell.localhost/assets/a/b.js',
    'app://shell.localhost/assets/a%00.js',
    'app://shell.localhost/assets/a.js/',
    'app://shell.localhost//',
    'app://shell.localhost/index.html',
    'app://shell.localhost/shell/index.html',
    'app://shell.localhost/meeting/index.html',
    'app://shell.localhost/etc/passwd',
    'app://meeting.localhost/',
    'app://meeting.localhost/assets/a.js',
    'file:///etc/passwd',
    'https://shell.localhost/',
    'nonsense',
  ])('gives the shell nothing for %s', (url) => {
    expect(fileOf('GET', url, 'shell')).toBeUndefined();
  });

  it.each(['POST', 'HEAD', 'PUT', 'get', ''])('answers no %s', (method) => {
    expect(fileOf(method, 'app://shell.localhost/', 'shell')).toBeUndefined();
  });

  it('never leaves its folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'assets',
      'a.js',
      '~',
      ':',
      '%00',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const file = fileOf('GET', `app://shell.localhost/${pieces.join('')}`, 'shell');
        if (file === undefined) return;
        const folder = join('/', 'renderer');
        expect(
          join(folder, file).startsWith(join(folder, file.startsWith('assets/') ? 'assets' : 'shell')),
        ).toBe(true);
      }),
    );
  });
});

/** What a zone's session answers. */
async function ask(zone: Zone, url: string, method = 'GET'): Promise<Response> {
  const folder = temporaryFolder();
  for (const name of ['shell', 'meeting', 'assets']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'shell/index.html'), '<title>Foyer</title>');
  writeFileSync(join(folder, 'meeting/index.html'), '<title>Meeting</title>');
  writeFileSync(join(folder, 'assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'assets/a.map'), '{}');
  let answer: Promise<Response> | Response | undefined;
  serveZone(
    {
      protocol: {
        handle(scheme, handler) {
          expect(scheme).toBe('app');
          answer = handler(new Request(url, { method }));
        },
      },
    },
    zone,
    folder,
  );
  if (answer === undefined) throw new Error('nothing was handled');
  return answer;
}

describe('serveZone', () => {
  it('sends the page with its policy', async () => {
    const answer = await ask('shell', 'app://shell.localhost/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<title>Foyer</title>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': cspOf('shell'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('sends a built file as what it is', async () => {
    const answer = await ask('meeting', 'app://meeting.localhost/assets/a.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(cspOf('meeting'));
  });

  it.each([
    ['a file that is not there', 'app://shell.localhost/assets/b.js'],
    ['a kind of file that no page needs', 'app://shell.localhost/assets/a.map'],
    ['a folder', 'app://shell.localhost/assets/'],
    ['another zone’s page', 'app://meeting.localhost/'],
  ])('says 404 for %s', async (_case, url) => {
    const answer = await ask('shell', url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });
});
