import { describe, expect, it } from 'vitest';
import { createWindowsSource } from '../../../../main/policy/windows-source.ts';
import { policiesOf, registryOf } from './registry.ts';

const computer = 'HKLM\\SOFTWARE\\Policies\\Foyer';
const user = 'HKCU\\SOFTWARE\\Policies\\Foyer';

/** As Group Policy leaves it with all of the template set. */
const all = `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer
    companyAddress    REG_SZ    meet.acme.com
    RecentMeetings    REG_DWORD    0x0

HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer\\linkServers
    10    REG_SZ    c.example.com
    2    REG_SZ    b.example.com
    1    REG_SZ    a.example.com

HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer\\Recommended
    companyAddress    REG_SZ    meet.example.com

`;
const ofUser = `
HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Foyer
    recentMeetings    REG_DWORD    0x1

`;

async function read(answers: Readonly<Record<string, string>>) {
  const { run, asked } = registryOf(answers);
  return { reading: await createWindowsSource({ reg: 'reg.exe', run })(), asked };
}

describe('the policy on Windows', () => {
  it('has every kind of value, whatever their capitals, and lists in their order', async () => {
    const { reading, asked } = await read({ ...policiesOf('HKLM', true), [computer]: all });
    expect(reading).toEqual({
      kind: 'found',
      source: computer,
      document: {
        mandatory: {
          companyAddress: 'meet.acme.com',
          recentMeetings: false,
          linkServers: ['a.example.com', 'b.example.com', 'c.example.com'],
        },
        recommended: { companyAddress: 'meet.example.com' },
      },
    });
    expect(asked).toContain(`${computer} /s /reg:64`);
  });

  it('keeps what is no switch, and what a switch can’t be, for the schema to refuse', async () => {
    const text = `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer
    recentMeetings    REG_DWORD    0x2
    companyAddress    REG_DWORD    0x1
    linkServers    REG_MULTI_SZ    a.example.com\\0b.example.com
    With spaces    REG_SZ    two  words    and more
    empty    REG_SZ
`;
    const { reading } = await read({ ...policiesOf('HKLM', true), [computer]: text });
    expect(reading).toMatchObject({
      document: {
        mandatory: {
          recentMeetings: 2,
          companyAddress: 1,
          linkServers: ['a.example.com', 'b.example.com'],
          'With spaces': 'two  words    and more',
          empty: '',
        },
      },
    });
  });

  it('takes the computer’s as a whole', async () => {
    const both = { ...policiesOf('HKLM', true), ...policiesOf('HKCU', true) };
    const { reading, asked } = await read({ ...both, [computer]: all, [user]: ofUser });
    expect(reading).toMatchObject({ source: computer, document: { mandatory: { recentMeetings: false } } });
    expect(asked.filter((path) => path.startsWith('HKCU'))).toEqual([]);
  });

  it.each([
    ['no key', policiesOf('HKLM', false)],
    [
      'a key without values',
      {
        ...policiesOf('HKLM', true),
        [computer]: '\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foyer\\linkServers\n',
      },
    ],
  ])('takes the user’s where the computer has %s', async (_words, answers) => {
    const { reading } = await read({ ...answers, ...policiesOf('HKCU', true), [user]: ofUser });
    expect(reading).toEqual({
      kind: 'found',
      source: user,
      document: { mandatory: { recentMeetings: true }, recommended: {} },
    });
  });

  it('is absent where there are no policies at all', async () => {
    const software = '\nHKEY_CURRENT_USER\\SOFTWARE\\Classes\n';
    const { reading } = await read({ ...policiesOf('HKLM', false), 'HKCU\\SOFTWARE': software });
    expect(reading).toEqual({ kind: 'absent' });
  });

  it('is absent where neither has any', async () => {
    const { reading } = await read({ ...policiesOf('HKLM', false), ...policiesOf('HKCU', false) });
    expect(reading).toEqual({ kind: 'absent' });
  });

  it.each([
    ['the key', policiesOf('HKLM', true)],
    ['what lists it', {}],
  ])('is unreadable, and not the user’s, where %s of the computer can’t be read', async (_words, answers) => {
    const { reading } = await read({ ...answers, ...policiesOf('HKCU', true), [user]: ofUser });
    expect(reading).toEqual({ kind: 'unreadable', source: computer, reason: 'failed' });
  });
});
