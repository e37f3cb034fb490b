import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver, linkIn, linkOf } from '../../../../main/app/deep-link-sources.ts';

const link = 'foyer://join?room=a';

describe('linkIn', () => {
  it('finds the link among the arguments, wherever it stands', () => {
    expect(linkIn(['/opt/Foyer/foyer', link])).toBe(link);
    expect(linkIn(['electron', '.', '--no-sandbox', link, '--lang=en-US'])).toBe(link);
    expect(linkIn(['foyer', 'FOYER:join?room=a'])).toBe('FOYER:join?room=a');
    expect(linkIn(['foyer', 'foyer:'])).toBe('foyer:');
  });

  it('takes no other argument for one', () => {
    expect(linkIn([])).toBeUndefined();
    expect(
      linkIn(['/home/foyer:x/foyer', 'https://meet.acme.com/j/a', `--app=${link}`, 'foyer.desktop', '']),
    ).toBeUndefined();
  });

  it('takes the last of several', () => {
    expect(linkIn(['foyer', 'foyer://join?room=a', 'foyer://join?room=b'])).toBe('foyer://join?room=b');
  });
});

describe('the hand-over to a Foyer that runs', () => {
  it('brings the link over, whatever Chromium makes of the arguments', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (before, after) => {
        const args = ['foyer', ...before, link, ...after.filter((text) => !/^\s*foyer:/i.test(text))];
        expect(linkOf([], handOver(args))).toBe(link);
      }),
    );
  });

  it('says nothing when there is no link', () => {
    expect(handOver(['foyer', '--hidden'])).toEqual({});
    expect(linkOf(['foyer', '--hidden'], {})).toBeUndefined();
  });

  it.each([undefined, null, 'foyer://join?room=x', 7, { link: 7 }, { link: 'https://evil.com' }, []])(
    'does not trust %j, and looks at the arguments',
    (handedOver) => {
      expect(linkOf(['foyer', link], handedOver)).toBe(link);
      expect(linkOf(['foyer'], handedOver)).toBeUndefined();
    },
  );
});
