import { describe, expect, it } from 'vitest';
import { shortAddress } from '../../../../renderer/ui/short-address.ts';

describe('shortAddress', () => {
  it.each([
    ['https://meet.acme.com', 'meet.acme.com'],
    ['https://meet.acme.com/', 'meet.acme.com'],
    ['https://meet.acme.com:8443', 'meet.acme.com:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['', ''],
  ])('%s is said as "%s"', (address, short) => {
    expect(shortAddress(address)).toBe(short);
  });
});
