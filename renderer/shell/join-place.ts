import type { AppError } from '../../shared/app-error.ts';

/** Where an error of the join form is shown: beside the field when other words in it can help, else below the form. */
export function joinPlace(error: AppError): 'field' | 'form' {
  switch (error.code) {
    case 'meeting.title-empty':
    case 'meeting.link-invalid':
    case 'meeting.id-invalid':
    case 'meeting.other-company':
      return 'field';
    default:
      return 'form';
  }
}

/** What the page itself can see is missing. Its error carries no support code. */
export function missingTitle(text: string): AppError | undefined {
  return text.trim() === '' ? { code: 'meeting.title-empty', support: '' } : undefined;
}
