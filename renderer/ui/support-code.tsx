import { useContext } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { HelpContext } from './help-context.ts';
import { uiWords } from './words.ts';

/** What an employee reads out to support, and to whom. A page's own checks have no entry in a log, hence no code. */
export function SupportCode({ error }: { readonly error: AppError }) {
  const { contact, onDiagnose } = useContext(HelpContext);
  if (error.support === '') return null;
  return (
    <div class="support-code">
      <p>{uiWords.supportCode(error.support)}</p>
      {contact !== undefined && <p dir="auto">{uiWords.help(contact)}</p>}
      {onDiagnose !== undefined && (
        <button type="button" class="text-button" onClick={onDiagnose}>
          {uiWords.diagnose}
        </button>
      )}
    </div>
  );
}
