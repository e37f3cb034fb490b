import { describe, expect, it, vi } from 'vitest';
import { refusedSwitches, takeOnlyAllowedSwitches } from '../../../../main/app/switch-allow-list.ts';

describe('the switches of an installed Foyer', () => {
  it.each([
    [[]],
    [['foyer://join?room=daily']],
    [['--print-policy']],
    [['--print-policy', '--ozone-platform=headless']],
    [['--diagnose', '--json', '--out', '/tmp/report.json']],
    [['--diagnose', '--out=/tmp/report.json']],
    [['--hidden']],
    [['--updated']],
    [['--squirrel-firstrun']],
    [['--ozone-platform-hint=auto', '--lang=de', '--disable-gpu']],
    [['--', '--no-sandbox']],
  ])('let through %j', (args) => {
    expect(refusedSwitches(args, 'linux')).toEqual([]);
  });

  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-allow-origins',
    'log-net-log',
    'net-log-capture-mode',
    'ssl-key-log-file',
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list',
    'host-rules',
    'host-resolver-rules',
    'proxy-server',
    'proxy-pac-url',
    'js-flags',
    'no-sandbox',
    'disable-setuid-sandbox',
    'disable-web-security',
    'load-extension',
    'renderer-cmd-prefix',
    'gpu-launcher',
    'user-data-dir',
    'inspect',
    'inspect-brk',
    'enable-logging',
    'use-fake-ui-for-media-stream',
    'something-of-tomorrow',
  ])('refuse --%s, with a value and without, with one dash or two', (name) => {
    expect(refusedSwitches([`--${name}`], 'linux')).toEqual([name]);
    expect(refusedSwitches([`--${name}=1=2`], 'darwin')).toEqual([name]);
    expect(refusedSwitches([`-${name}`, 'foyer://join?room=a'], 'win32')).toEqual([name]);
    expect(refusedSwitches([` --${name}`], 'linux')).toEqual([name]);
    expect(refusedSwitches([`/${name}`], 'win32')).toEqual([name]);
  });

  it('take a value only if it is known, where the value matters', () => {
    expect(refusedSwitches(['--ozone-platform=/tmp/mine.so'], 'linux')).toEqual(['ozone-platform']);
    expect(refusedSwitches(['--ozone-platform'], 'linux')).toEqual(['ozone-platform']);
  });

  it('are told from files and from what Finder adds', () => {
    expect(refusedSwitches(['/tmp/report.json'], 'linux')).toEqual([]);
    expect(refusedSwitches(['-psn_0_12345'], 'darwin')).toEqual([]);
    expect(refusedSwitches(['-psn_0_12345'], 'linux')).toEqual(['psn_0_12345']);
  });

  it('are refused in capitals too, where Chromium does not mind them', () => {
    expect(refusedSwitches(['--No-Sandbox'], 'win32')).toEqual(['No-Sandbox']);
  });

  it('may be more by policy, each by its name', () => {
    const args = ['--log-net-log=/tmp/x', '--no-sandbox'];
    expect(refusedSwitches(args, 'linux', ['log-net-log'])).toEqual(['no-sandbox']);
  });
});

describe('a start', () => {
  const installed = '/opt/Foyer/resources/app.asar/out/main';
  function start(args: readonly string[], code: string, policy: readonly string[]) {
    const supported = vi.fn(() => policy);
    const refuse = vi.fn<(sentence: string) => void>();
    takeOnlyAllowedSwitches({ argv: ['foyer', ...args], platform: 'linux', code, supported, refuse });
    return { supported, refuse };
  }

  it('reads no policy when there is nothing to refuse', () => {
    const { supported, refuse } = start(['--hidden', 'foyer://join?room=a'], installed, ['no-sandbox']);
    expect(supported).not.toHaveBeenCalled();
    expect(refuse).not.toHaveBeenCalled();
  });

  it('is refused in one sentence that names the switch and the setting', () => {
    const { refuse } = start(['--remote-debugging-port=9222'], installed, []);
    expect(refuse.mock.calls).toEqual([
      [
        'Foyer does not start with --remote-debugging-port: only the policy of this computer can allow that (supportSwitches).',
      ],
    ]);
  });

  it('goes on with what the policy allows', () => {
    const { refuse } = start(['--remote-debugging-port=9222'], installed, ['remote-debugging-port']);
    expect(refuse).not.toHaveBeenCalled();
  });

  it('shows nothing of an argument that a terminal would take for orders', () => {
    const { refuse } = start(['--\u001b[31mred'], installed, []);
    expect(refuse.mock.calls[0]?.[0]).toContain('--??31mred:');
  });

  it('from source takes everything; an archive on Windows is one as well', () => {
    expect(start(['--no-sandbox'], '/home/me/foyer/out/main', []).refuse).not.toHaveBeenCalled();
    expect(
      start(['--no-sandbox'], 'C:\\Program Files\\Foyer\\resources\\app.asar\\out\\main', []).refuse,
    ).toHaveBeenCalledOnce();
  });
});
