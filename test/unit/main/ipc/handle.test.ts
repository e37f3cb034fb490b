import { describe, expect, it } from 'vitest';
import { isFromZone } from '../../../../main/ipc/handle.ts';

describe('isFromZone', () => {
  it('takes a channel from the main frame of its own zone', () => {
    expect(isFromZone({ url: 'app://shell.localhost/', parent: null }, 'shell:join')).toBe(true);
    expect(isFromZone({ url: 'app://meeting.localhost/#x', parent: null }, 'meeting:room-token')).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'app://shell.localhost/', parent: {} }],
    ['a meeting', { url: 'app://meeting.localhost/', parent: null }],
    ['the sign-in page', { url: 'app://signin.localhost/', parent: null }],
    ['the web', { url: 'https://shell.localhost/', parent: null }],
    ['a host that begins alike', { url: 'app://shell.localhost.evil.com/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['nothing', { url: '', parent: null }],
  ])('does not take the shell’s channels from %s', (_case, frame) => {
    expect(isFromZone(frame, 'shell:join')).toBe(false);
  });
});
