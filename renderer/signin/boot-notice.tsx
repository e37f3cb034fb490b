import { errorText } from '../../shared/app-error.ts';
import type { SignInBoot } from '../../shared/schemas/home.ts';
import { Notice } from '../ui/notice.tsx';
import { words } from './words.ts';

/**
 * Why the employee has to sign in again, in the catalogue's words, and which meeting waits for it. Nothing failed here,
 * so it is no error.
 */
export function BootNotice({ notice, waiting }: Pick<SignInBoot, 'notice' | 'waiting'>) {
  const opens = waiting === undefined ? undefined : words.waiting(waiting);
  if (notice === undefined) return opens === undefined ? null : <Notice happened={opens} />;
  const text = errorText({ code: notice, support: '' });
  return <Notice happened={text.happened} next={opens ?? text.next} />;
}
