import { createHash } from 'node:crypto';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { brokenInvitation, parseInvitation } from '../../shared/invitation.ts';
import { meetingIdOf } from '../../shared/meeting-title.ts';
import { err, ok, type Result, unreachable } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { MeetingTarget } from './meeting.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/**
 * The meeting that an employee means by what they typed: a title in any script or a pasted invitation.
 * @param ownHost the host of the company they are signed in to; an invitation to another one is refused here.
 */
export function meetingTargetOf(typed: string, ownHost: string): Result<MeetingTarget> {
  const refuse = (code: ErrorCode, words?: Record<string, string>) =>
    err({ code, support: supportCode(), words });
  const invitation = parseInvitation(typed);
  switch (invitation.kind) {
    case 'meeting':
      // SECURITY: an invitation cannot send this company's credential to another server.
      if (invitation.server !== undefined && invitation.server !== ownHost)
        return refuse('meeting.other-company', { address: invitation.server });
      return ok({ roomID: invitation.roomID, title: invitation.roomID });
    case 'bad-id':
    case 'malformed':
    case 'too-long':
    case 'unknown-action':
    case 'insecure':
      return refuse(brokenInvitation[invitation.kind]);
    case 'not-a-link': {
      const roomID = meetingIdOf(typed, sha256);
      return roomID === undefined ? refuse('meeting.title-empty') : ok({ roomID, title: shown(typed) });
    }
    default:
      return unreachable(invitation);
  }
}

/** A title as it is shown: one line, at most 300 characters. */
function shown(typed: string): string {
  return Array.from(typed.toWellFormed().replace(/\s+/gu, ' ').trim()).slice(0, 300).join('');
}
