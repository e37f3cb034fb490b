import { errorText } from '../../shared/app-error.ts';
import type { SignInBoot } from '../../shared/schemas/home.ts';
import { Notice } from '../ui/notice.tsx';

/** Why the employee has to sign in again, in the catalogue's words. Nothing failed here, so it is no error. */
export function BootNotice({ notice }: { readonly notice: SignInBoot['notice'] }) {
  if (notice === undefined) return null;
  const text = errorText({ code: notice, support: '' });
  return <Notice happened={text.happened} next={text.next} />;
}
