import { createHash } from 'node:crypto';
import { meetingIdOf } from '../../shared/meeting-title.ts';
import type { NewMeeting } from '../../shared/schemas/invitation.ts';

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
}

/** An invitation as people send it on: what, where, and how to get there. */
export function invitationText({ meeting, link, from, guestsUntil }: Written): string {
  const how =
    guestsUntil === undefined
      ? howToJoin(meeting)
      : `You need no account: open the link and type your name. It works until ${when(guestsUntil)}.`;
  return [`${from} invites you to a meeting.`, '', meeting.title, link, '', how, ''].join('\n');
}

function howToJoin({ id, title }: NewMeeting): string {
  const byName = meetingIdOf(title, (text) => createHash('sha256').update(text, 'utf8').digest()) === id;
  return byName
    ? `Open the link, or type “${title}” into Foyer.`
    : 'Open the link, or paste it into Foyer where it asks for a meeting.';
}

/** For readers in any time zone. */
function when(time: number): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(time);
  return `${text} UTC`;
}
