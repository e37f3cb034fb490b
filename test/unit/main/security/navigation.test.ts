import { describe, expect, it } from 'vitest';
import { isExternalLink, mayNavigate } from '../../../../main/security/navigation.ts';

describe('mayNavigate', () => {
  it('lets a page load itself again', () => {
    expect(mayNavigate('app://meeting.localhost/', 'app://meeting.localhost/')).toBe(true);
    expect(mayNavigate('app://meeting.localhost/', 'app://meeting.localhost/#chat')).toBe(true);
  });

  it.each([
    'app://shell.localhost/',
    'https://meeting.localhost/',
    'https://evil.com/',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'blob:app://meeting.localhost/1',
    'about:blank',
    'foyer://join?room=a',
    '',
  ])('keeps the meeting from going to %j', (to) => {
    expect(mayNavigate('app://meeting.localhost/', to)).toBe(false);
  });

  it.each(['', 'about:blank', 'https://evil.com/'])(
    'lets a page at %j that is none of ours go nowhere',
    (from) => {
      expect(mayNavigate(from, from)).toBe(false);
      expect(mayNavigate(from, 'app://shell.localhost/')).toBe(false);
    },
  );
});

describe('isExternalLink', () => {
  it.each(['https://acme.com', 'HTTPS://acme.com/help?x=1#y'])('opens %s in the browser', (url) => {
    expect(isExternalLink(url)).toBe(true);
  });

  it.each([
    'http://acme.com',
    'file:///C:/Windows/System32/calc.exe',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://shell.localhost/',
    'foyer://join?room=a',
    'mailto:a@b.com',
    ' ',
    'acme.com',
    '',
  ])('starts no program for %j', (url) => {
    expect(isExternalLink(url)).toBe(false);
  });
});
