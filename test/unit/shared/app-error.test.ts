import { describe, expect, it } from 'vitest';
import { errorText } from '../../../shared/app-error.ts';

describe('errorText', () => {
  it('fills the placeholders of both sentences', () => {
    const busy = { code: 'company.busy', support: 'S1', words: { wait: '20' } } as const;
    expect(errorText(busy).next).toBe('Wait 20 seconds, then try again.');
    const locked = { code: 'vault.locked', support: 'S1', words: { place: 'keyring' } } as const;
    expect(errorText(locked)).toEqual({
      happened: 'Your keyring is locked, so Foyer can’t read your sign-in.',
      next: 'Unlock your keyring, then try again.',
      retry: true,
    });
  });

  it('never shows a placeholder, even without words for it', () => {
    expect(errorText({ code: 'company.slow', support: 'S1' }).happened).toBe('… takes too long to answer.');
  });

  it('puts words in as they are, also those that look like a placeholder or a replacement pattern', () => {
    const words = { address: '{version} $& $1' };
    expect(errorText({ code: 'company.not-found', support: 'S1', words }).happened).toBe(
      'There is nothing at {version} $& $1.',
    );
  });
});
