import { describe, expect, it } from 'vitest';
import { problemText } from '../../../../../renderer/meeting/prejoin/problem-text.ts';

describe('problemText', () => {
  it('says something else for each device and problem', () => {
    const texts = (['camera', 'microphone'] as const).flatMap((kind) =>
      (['denied', 'busy', 'none'] as const).map((problem) =>
        problemText(kind, problem, { system: 'linux', name: undefined }),
      ),
    );
    expect(new Set(texts.map(({ happened }) => happened)).size).toBe(6);
    for (const { next } of texts) expect(next).toMatch(/\.$/);
  });

  it('offers no second try for a device that is not there: it is noticed when it is plugged in', () => {
    const somewhere = { system: 'linux', name: undefined } as const;
    expect(problemText('camera', 'none', somewhere).retry).toBe(false);
    expect(problemText('camera', 'busy', somewhere).retry).toBe(true);
  });

  it('names the device that another program has', () => {
    const text = problemText('camera', 'busy', { system: 'linux', name: 'Logitech C920' });
    expect(text.happened).toBe(
      'Logitech C920 does not start. Another program is probably using this camera.',
    );
  });

  it('names the setting of the system that keeps Foyer from it', () => {
    const next = (system: 'windows' | 'macos' | 'linux') =>
      problemText('microphone', 'denied', { system, name: 'Headset' }).next;
    expect(next('windows')).toMatch(/^In Settings, Privacy & security, Microphone/);
    expect(next('macos')).toMatch(/^In System Settings, Privacy & Security, Microphone/);
    expect(next('linux')).toContain('IT department');
  });
});
