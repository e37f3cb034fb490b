import { userInfo } from 'node:os';
import { linuxPolicy } from './linux-policy.ts';
import { createLinuxSource } from './linux-source.ts';
import { createMacosSource } from './macos-source.ts';
import type { PolicySource } from './reading.ts';
import { runProgram } from './run-program.ts';
import { createWindowsSource } from './windows-source.ts';

/** Where this computer's administrator puts what the company has set. */
export function policySource(): PolicySource {
  switch (process.platform) {
    case 'win32':
      return createWindowsSource({
        reg: `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\reg.exe`,
        run: runProgram,
      });
    case 'darwin':
      return createMacosSource({ user: userInfo().username, run: runProgram });
    default:
      return createLinuxSource(linuxPolicy);
  }
}
