import { describe, expect, it } from 'vitest';
import { errorText } from '../../../shared/app-error.ts';
import { ar } from '../../../shared/errors/ar.ts';
import { de } from '../../../shared/errors/de.ts';

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

  it('says what main could not, in the words of the language', () => {
    const busy = (wait: string) =>
      errorText({ code: 'company.busy', support: 'S1', words: { wait } }, de).next;
    expect(busy('89')).toBe('Warten Sie 89 Sekunden und versuchen Sie es dann erneut.');
    expect(busy('90')).toBe('Warten Sie 2 Minuten und versuchen Sie es dann erneut.');
    expect(busy('')).toBe('Warten Sie einen Moment und versuchen Sie es dann erneut.');
    const tried = { code: 'company.mail-nobody', support: 'S1', words: { tried: 'a.com b.com' } } as const;
    expect(errorText(tried).happened).toContain('It asked a.com and b.com.');
    expect(errorText(tried, de).happened).toContain('bei a.com und b.com.');
  });

  it('keeps an address in an Arabic sentence apart from it', () => {
    const slow = { code: 'company.slow', support: 'S1', words: { address: 'meet.acme.com' } } as const;
    expect(errorText(slow, ar).happened).toContain('\u2068meet.acme.com\u2069');
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
