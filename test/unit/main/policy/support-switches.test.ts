import { describe, expect, it, vi } from 'vitest';
import { supportSwitches } from '../../../../main/policy/support-switches.ts';
import type { TrustedFile } from '../../../../main/policy/trusted-file.ts';

const file = (text: string): TrustedFile => ({ kind: 'read', contents: Buffer.from(text) });
const never = () => {
  throw new Error('nothing to run');
};

describe('the switches that a policy allows for support', () => {
  it('stand in the administrator’s file on Linux', () => {
    const read = vi.fn(() => file('{"mandatory":{"supportSwitches":["log-net-log"]}}'));
    expect(supportSwitches('linux', { read, run: never })).toEqual(['log-net-log']);
    expect(read).toHaveBeenCalledWith('/etc/foyer/policy.json', 0);
  });

  it.each<[string, TrustedFile]>([
    ['there is no policy', { kind: 'absent' }],
    ['others can write the file', { kind: 'unreadable', reason: 'writable' }],
    ['it is damaged', file('{"mandatory":')],
    ['it says nothing about them', file('{"mandatory":{}}')],
    ['it only recommends them', file('{"recommended":{"supportSwitches":["log-net-log"]}}')],
    ['it holds no names', file('{"mandatory":{"supportSwitches":"log-net-log"}}')],
    ['a name is none', file('{"mandatory":{"supportSwitches":[true]}}')],
  ])('are none when %s', (_why, found) => {
    expect(supportSwitches('linux', { read: () => found, run: never })).toEqual([]);
  });

  it('stand in the computer’s registry on Windows, never in a person’s', () => {
    const run = vi.fn<(program: string, args: readonly string[]) => string>(() =>
      [
        '',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer\\supportSwitches',
        '    1    REG_SZ    log-net-log',
        '    2    REG_SZ    net-log-capture-mode',
      ].join('\r\n'),
    );
    expect(supportSwitches('win32', { run })).toEqual(['log-net-log', 'net-log-capture-mode']);
    expect(run.mock.calls[0]?.[1].join(' ')).toContain('HKLM\\');
    expect(run.mock.calls.flatMap(([, args]) => args).join(' ')).not.toContain('HKCU');
  });

  it('are none on Windows where there is no such key', () => {
    expect(supportSwitches('win32', { run: () => '' })).toEqual([]);
  });

  it('stand in the computer’s profile on macOS', () => {
    const read = vi.fn(() => file('<plist/>'));
    const run = () => '{"mandatory":{"supportSwitches":["log-net-log"]}}';
    expect(supportSwitches('darwin', { read, run })).toEqual(['log-net-log']);
    expect(read).toHaveBeenCalledWith('/Library/Managed Preferences/app.foyer.desktop.plist', 0);
  });
});
