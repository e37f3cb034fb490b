import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { otherSecret } from '../support/secrets.ts';
import { bearer, startTestServer, type TestServer } from '../support/test-server.ts';

const start = 1_800_000_000;

async function page(server: TestServer, path: string) {
  const response = await fetch(server.url + path, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function invitation(server: TestServer, title?: string, roomID = 'weekly') {
  const body = { roomID, expiresIn: 600, ...(title === undefined ? {} : { title }) };
  const answer = await server.call('POST', '/v1/invitations', { ...bearer(await server.signIn()), body });
  return String(answer.body['code']);
}

/** What the browser makes of an attribute. */
function attribute(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1] ?? '';
  return found
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}

const appLink = (html: string) => attribute(html, /<a class="button" href="([^"]*)">Open in Foyer<\/a>/);

describe('GET /j/{room}', () => {
  it('opens Foyer in the meeting of the invitation', async () => {
    const server = await startTestServer({ publicURL: 'https://meet.example.com:8443' });
    const code = await invitation(server, 'Grüße & <b>李</b>');
    const { status, headers, html } = await page(server, `/j/weekly?invite=${code}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<h1 dir="auto">Grüße &amp; &lt;b&gt;李&lt;/b&gt;</h1>');
    expect(html).toContain('Example Inc.');
    expect(html).toContain('You need no account');
    expect(appLink(html)).toBe(`foyer://join?room=weekly&server=meet.example.com%3A8443&invite=${code}`);
  });

  it('opens Foyer in a meeting that an employee was told of', async () => {
    const server = await startTestServer();
    const { status, html } = await page(server, '/j/weekly.2026-11');
    expect(status).toBe(200);
    expect(html).toContain('<h1 dir="auto">weekly.2026-11</h1>');
    expect(html).toContain('Foyer asks for your account at <span dir="auto">Example Inc.</span>');
    const host = encodeURIComponent(new URL(server.url).host);
    expect(appLink(html)).toBe(`foyer://join?room=weekly.2026-11&server=${host}`);
  });

  it('says where to get Foyer, when that is known', async () => {
    const downloadURL = 'https://example.com/foyer?os="&x=\'';
    const known = await page(await startTestServer({ downloadURL }), '/j/weekly');
    expect(attribute(known.html, /href="([^"]*)" rel="noreferrer">Get Foyer</)).toBe(downloadURL);
    const unknown = await page(await startTestServer(), '/j/weekly');
    expect(unknown.html).not.toContain('Get Foyer');
    expect(unknown.html).toContain('your IT department has it');
  });

  it('lets nothing run, load, be sent or be framed, and tells no other site its address', async () => {
    const server = await startTestServer();
    for (const path of ['/j/weekly', '/j/a%20b', '/j/weekly?invite=x']) {
      const { headers, html } = await page(server, path);
      const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(style).toContain('#336699');
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(html).not.toMatch(/<(script|img|iframe|form|link|object|embed)|\son\w+=|style="/i);
    }
  });

  it('escapes whatever it is given', async () => {
    const hostile = `"><script>alert('1')</script>&amp;`;
    const server = await startTestServer({ company: { name: hostile } });
    const code = await invitation(server, hostile);
    const { html } = await page(server, `/j/weekly?invite=${code}`);
    expect(html).not.toContain('<script');
    expect(html.split('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;')).toHaveLength(
      4 + 1,
    );
  });

  it('takes the longest room id', async () => {
    const server = await startTestServer();
    const room = 'r'.repeat(127);
    expect(appLink((await page(server, `/j/${room}`)).html)).toContain(`room=${room}&`);
  });

  it.each([
    ['/j/'],
    ['/j/a%20b'],
    ['/j/%3Cscript%3E'],
    ['/j/%E4%BC%9A'],
    [`/j/${'r'.repeat(128)}`],
    ['/j/weekly?invite='],
    ['/j/weekly?invite=x'],
    ['/j/weekly?invite=x&invite=y'],
    [`/j/weekly?invite=${'x'.repeat(5000)}`],
  ])('says that a link does not work: %s', async (path) => {
    const { status, html } = await page(await startTestServer(), path);
    expect(status).toBe(404);
    expect(html).toContain('<h1 dir="auto">This link does not work</h1>');
    expect(html).not.toContain('foyer:');
  });

  it('says so of an invitation to another room or of another server', async () => {
    const server = await startTestServer();
    const code = await invitation(server);
    expect((await page(server, `/j/weekly?invite=${code}`)).status).toBe(200);
    expect((await page(server, `/j/board?invite=${code}`)).status).toBe(404);
    const other = await startTestServer({ secret: otherSecret });
    expect((await page(other, `/j/weekly?invite=${code}`)).status).toBe(404);
    const without = await startTestServer({ invitations: false });
    expect((await page(without, `/j/weekly?invite=${code}`)).status).toBe(404);
  });

  it('says when an invitation is over', async () => {
    let now = start;
    const server = await startTestServer({ clock: () => now * 1000 });
    const code = await invitation(server);
    now = start + 600;
    const { status, html } = await page(server, `/j/weekly?invite=${code}`);
    expect(status).toBe(410);
    expect(html).toContain('This invitation is over');
    expect(html).not.toContain('foyer:');
  });

  it('can be read by everybody: language, title, one heading, a main part, names on links', async () => {
    const server = await startTestServer({ downloadURL: 'https://example.com/get' });
    const { html } = await page(server, '/j/weekly');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>weekly · Example Inc.</title>');
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main>/g)).toHaveLength(1);
    expect(html.indexOf('<h1')).toBeLessThan(html.indexOf('<h2'));
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    const links = [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name);
    expect(links).toEqual(['Open in Foyer', 'Get Foyer']);
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toContain('prefers-color-scheme: dark');
    expect(style).toContain(':focus-visible');
    // Every element that was opened is closed, in order.
    const open: string[] = [];
    for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (name !== 'meta') open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('links to no address that a header makes up', async () => {
    // Proxies replace Host and X-Forwarded-For, as they are told to; of X-Forwarded-Host many know nothing.
    const server = await startTestServer({ trustProxy: ['loopback'] });
    const forwarded = await fetch(`${server.url}/j/weekly`, {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(await forwarded.text()).not.toContain('evil');
    const { hostname, port } = new URL(server.url);
    const html = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example"><script>' };
      const asked = request({ host: hostname, port, path: '/j/weekly', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve(text);
        });
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(html).not.toContain('evil');
  });
});
