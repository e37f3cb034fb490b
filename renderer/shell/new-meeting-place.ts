import type { AppError } from '../../shared/app-error.ts';

/** Whether an error of a new meeting leaves the other way: a name that everyone types. */
export function canMeetByName({ code }: AppError): boolean {
  return code === 'meeting.new-unavailable' || code === 'meeting.new-not-allowed';
}
