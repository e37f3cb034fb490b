import type { AppError } from '../../shared/app-error.ts';
import { uiWords } from './words.ts';

/** What an employee reads out to support. A page's own checks have no entry in a log, hence no code. */
export function SupportCode({ error }: { readonly error: AppError }) {
  if (error.support === '') return null;
  return <p class="support-code">{uiWords.supportCode(error.support)}</p>;
}
