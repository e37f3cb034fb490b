import { describe, expect, it } from 'vitest';
import { pastedAnswer } from '../../../../../main/account/sso/pasted-answer.ts';

describe('what was pasted', () => {
  it.each([
    ['the whole address', 'http://127.0.0.1:4711/callback?code=abc12345&state=s1', 'abc12345'],
    [
      'an address with spaces around',
      '  http://127.0.0.1:4711/callback?code=abc12345&state=s1\n',
      'abc12345',
    ],
    ['an address with a fragment', 'http://localhost/callback?code=abc12345&state=s1#_', 'abc12345'],
    ['its end alone', 'code=abc12345&state=s1', 'abc12345'],
    ['the code alone', ' 0.AXkA-_zz~1/2+3= ', '0.AXkA-_zz~1/2+3='],
    ['a code with escapes', 'http://localhost/callback?code=a%2Fb&state=s1', 'a/b'],
  ])('%s has the code', (_case, text, code) => {
    expect(pastedAnswer(text)?.get('code')).toBe(code);
  });

  it('may be a refusal', () => {
    const answer = pastedAnswer('http://localhost/callback?error=access_denied&state=s1');
    expect([...(answer ?? [])]).toEqual([
      ['error', 'access_denied'],
      ['state', 's1'],
    ]);
  });

  it.each([
    '',
    'hello there',
    'short',
    'https://id.acme.com/authorize?client_id=x',
    'http://localhost/callback?code=abc12345',
    'https://acme.com/',
    'x'.repeat(4097),
  ])('"%s" is nothing of the kind', (text) => {
    expect(pastedAnswer(text)).toBeUndefined();
  });
});
