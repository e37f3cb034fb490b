import { createHash } from 'node:crypto';
import { pageTagOf, pseudoLanguage } from '../../shared/language.ts';
import { meetingIdOf } from '../../shared/meeting-title.ts';
import type { NewMeeting } from '../../shared/schemas/invitation.ts';
import type { Spoken } from '../shell/words/words.ts';

/** Where a meeting is: the company's address (an origin), and whether its server shows a page behind links. */
export interface MeetingPlace {
  readonly address: string;
  readonly page: boolean;
}

/** The link to a meeting: the page on the company's server, else one that opens Foyer itself. */
export function invitationLink({ address, page }: MeetingPlace, id: string, code?: string): string {
  if (page) {
    const url = new URL(`/j/${encodeURIComponent(id)}`, address);
    if (code !== undefined) url.searchParams.set('invite', code);
    return url.href;
  }
  const search = new URLSearchParams({ room: id, server: new URL(address).host });
  if (code !== undefined) search.set('invite', code);
  return `foyer://join?${search.toString()}`;
}

interface Written {
  readonly meeting: NewMeeting;
  readonly link: string;
  /** Who invites. */
  readonly from: string;
  /** For guests: until when, in unix milliseconds. */
  readonly guestsUntil?: number | undefined;
  readonly spoken: Spoken;
}

/** An invitation as people send it on: what, where, and how to get there. */
export function invitationText({ meeting, link, from, guestsUntil, spoken }: Written): string {
  const { invitation } = spoken.words;
  const how =
    guestsUntil === undefined ? howToJoin(meeting, spoken) : invitation.forGuests(when(guestsUntil, spoken));
  return [invitation.invites(from), '', meeting.title, link, '', how, ''].join('\n');
}

function howToJoin({ id, title }: NewMeeting, { words: { invitation } }: Spoken): string {
  const byName = meetingIdOf(title, (text) => createHash('sha256').update(text, 'utf8').digest()) === id;
  return byName ? invitation.byName(title) : invitation.byLink;
}

/** For readers in any time zone, and in English for those of any country. */
function when(time: number, { language }: Spoken): string {
  const text = new Intl.DateTimeFormat(
    language === 'en' || language === pseudoLanguage ? 'en-GB' : pageTagOf(language),
    {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    },
  ).format(time);
  return `${text} UTC`;
}
