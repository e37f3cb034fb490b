import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, type PageAnswer, serveZone } from '../../../../main/security/app-protocol.ts';
import { cspOf } from '../../../../main/security/csp.ts';
import type { Zone } from '../../../../shared/zones.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('fileOf', () => {
  it('gives a zone its page and the built files', () => {
    expect(fileOf('GET', 'app://shell.localhost/', 'shell')).toBe('shell/index.html');
    expect(fileOf('GET', 'app://shell.localhost/?x=1#y', 'shell')).toBe('shell/index.html');
    expect(fileOf('GET', 'app://shell.localhost/', 'shell', () => 'ar')).toBe('shell/index.ar.html');
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
function ask(zone: Zone, url: string, method = 'GET'): PageAnswer {
  const folder = temporaryFolder();
  for (const name of ['shell', 'meeting', 'assets']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'shell/index.html'), '<title>Foyer</title>');
  writeFileSync(join(folder, 'meeting/index.html'), '<title>Meeting</title>');
  writeFileSync(join(folder, 'assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'assets/a.map'), '{}');
  const answers: PageAnswer[] = [];
  serveZone(
    {
      protocol: {
        registerBufferProtocol(scheme, handler) {
          expect(scheme).toBe('app');
          handler({ method, url }, (answer) => {
            answers.push(answer);
          });
          return true;
        },
      },
    },
    zone,
    folder,
  );
  const [answer] = answers;
  if (answer === undefined) throw new Error('nothing was answered');
  return answer;
}

describe('serveZone', () => {
  it('sends the page with its policy', () => {
    const answer = ask('shell', 'app://shell.localhost/');
    expect(answer).toMatchObject({ statusCode: 200, mimeType: 'text/html', charset: 'utf-8' });
    expect(answer.data.toString()).toBe('<title>Foyer</title>');
    expect(answer.headers).toMatchObject({
      'content-security-policy': cspOf('shell'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('sends a built file as what it is', () => {
    const answer = ask('meeting', 'app://meeting.localhost/assets/a.js');
    expect(answer.mimeType).toBe('text/javascript');
    expect(answer.headers).toMatchObject({ 'content-security-policy': cspOf('meeting') });
  });

  it.each([
    ['a file that is not there', 'app://shell.localhost/assets/b.js'],
    ['a kind of file that no page needs', 'app://shell.localhost/assets/a.map'],
    ['a folder', 'app://shell.localhost/assets/'],
    ['another zone’s page', 'app://meeting.localhost/'],
  ])('says 404 for %s', (_case, url) => {
    const answer = ask('shell', url);
    expect(answer.statusCode).toBe(404);
    expect(answer.data.toString()).toBe('');
  });
});
