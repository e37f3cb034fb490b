import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result.ts';
import type {
  CalendarRequest,
  CopyInvitation,
  Invitation,
  NewMeeting,
} from '../../shared/schemas/invitation.ts';
import type { Secret } from '../../shared/secret.ts';
import type { Account } from '../account/account.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SignedInAccount } from '../settings/settings.ts';
import type { Spoken } from '../shell/words/words.ts';
import { calendarFile, calendarFileName } from './invitation-calendar.ts';
import { invitationLink, invitationText, type MeetingPlace } from './invitation-text.ts';
import {
  findMeetingEndpoints,
  type MeetingEndpoints,
  newTitle,
  requestGuestCode,
  requestNewMeeting,
} from './new-meeting.ts';
import { rememberMeeting, type RecentMeetings } from './recent-meetings.ts';

/** A file for a calendar, and the name that is proposed for it. */
interface CalendarDraft {
  readonly name: string;
  readonly contents: string;
}

/** Makes meetings and invites to them, for who is signed in. Takes only meetings that the employee knows. */
export interface MeetingDesk {
  readonly make: (typed: string) => Promise<Result<NewMeeting>>;
  /** A meeting on the list or made since the sign-in. */
  readonly find: (id: string) => NewMeeting | undefined;
  readonly invitation: (id: string) => Promise<Result<Invitation>>;
  /** What is copied, and until when it counts (`null`: always). */
  readonly text: (asked: CopyInvitation) => Promise<Result<{ text: string; until: number | null }>>;
  readonly calendar: (asked: CalendarRequest) => Promise<Result<CalendarDraft>>;
}

interface Parts {
  readonly account: Account;
  readonly recent: RecentMeetings;
  readonly companyFetch: CompanyFetch;
  /** Whether the company of this computer allows this address. */
  readonly mayUse: (url: string) => Result<null>;
  /** For invitations, in the language of this moment. */
  readonly spoken: () => Spoken;
  /** Unix milliseconds. */
  readonly now: () => number;
}

const refuse = (
  code: 'signin.expired' | 'app.internal' | 'meeting.new-unavailable' | 'meeting.guests-unavailable',
) => err({ code, support: supportCode() });

export function createMeetingDesk(parts: Parts): MeetingDesk {
  const { account, recent, companyFetch, mayUse, spoken, now } = parts;
  /** Also where the company wants no list kept. SECURITY: goes with the sign-in. */
  const made = new WeakMap<SignedInAccount, readonly NewMeeting[]>();

  const person = (): SignedInAccount | undefined => {
    const state = account.state();
    return state.kind === 'signedIn' ? state.account : undefined;
  };

  function find(id: string): NewMeeting | undefined {
    const mine = person();
    if (mine === undefined) return undefined;
    const known = [...recent.list(), ...(made.get(mine) ?? [])].find((meeting) => meeting.id === id);
    return known === undefined ? undefined : { id, title: known.title };
  }

  /** SECURITY: the credential is read for one request, and leaves by companyFetch alone. */
  async function withCredential<T>(
    mine: SignedInAccount,
    request: (credential: Secret) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const ask = async (fresh: boolean) => {
      const credential = await account.credential(fresh);
      return credential.ok ? request(credential.value) : credential;
    };
    const refused = (answer: Result<T>) => !answer.ok && answer.error.code === 'signin.expired';
    let answer = await ask(false);
    // What an identity provider gave may have ended early; a renewed one decides.
    if (refused(answer) && person() === mine && mine.signIn.method === 'oidc') answer = await ask(true);
    if (refused(answer) && person() === mine) account.markExpired();
    return answer;
  }

  /** A server in the compatible form knows no meetings: nothing is asked. */
  async function endpointsOf(mine: SignedInAccount): Promise<Result<MeetingEndpoints>> {
    const allowed = mayUse(mine.address);
    if (!allowed.ok) return allowed;
    return mine.protocol === 'compatible' ? ok({}) : findMeetingEndpoints(companyFetch, mine.address);
  }

  /** A link is wanted also while the server can't be reached: then the one that opens Foyer itself. */
  async function placeOf(mine: SignedInAccount): Promise<MeetingPlace & { readonly guests: boolean }> {
    const endpoints = await endpointsOf(mine);
    const { rooms, invitations } = endpoints.ok ? endpoints.value : {};
    return { address: mine.address, page: rooms !== undefined, guests: invitations !== undefined };
  }

  async function forGuests(mine: SignedInAccount, meeting: NewMeeting) {
    const endpoints = await endpointsOf(mine);
    if (!endpoints.ok) return endpoints;
    const { rooms, invitations } = endpoints.value;
    if (invitations === undefined) return refuse('meeting.guests-unavailable');
    const given = await withCredential(mine, (credential) =>
      requestGuestCode(companyFetch, invitations, credential, meeting),
    );
    if (!given.ok) return given;
    const { code, life } = given.value;
    const until = now() + life * 1000;
    const link = invitationLink({ address: mine.address, page: rooms !== undefined }, meeting.id, code);
    return ok({
      text: invitationText({ meeting, link, from: mine.userName, guestsUntil: until, spoken: spoken() }),
      until,
    });
  }

  return {
    find,

    async make(typed) {
      const title = newTitle(typed);
      if (!title.ok) return title;
      const mine = person();
      if (mine === undefined) return refuse('signin.expired');
      const endpoints = await endpointsOf(mine);
      if (!endpoints.ok) return endpoints;
      const { rooms } = endpoints.value;
      if (rooms === undefined) return refuse('meeting.new-unavailable');
      const meeting = await withCredential(mine, (credential) =>
        requestNewMeeting(companyFetch, rooms, credential, title.value),
      );
      // SECURITY: what was asked for somebody who signed out meanwhile is nobody's.
      if (person() !== mine) return refuse('signin.expired');
      if (!meeting.ok) return meeting;
      made.set(mine, [meeting.value, ...(made.get(mine) ?? [])]);
      recent.change((list) =>
        rememberMeeting(list, { roomID: meeting.value.id, title: meeting.value.title }, now()),
      );
      return meeting;
    },

    async invitation(id) {
      const [mine, meeting] = [person(), find(id)];
      if (mine === undefined || meeting === undefined) return refuse('app.internal');
      const place = await placeOf(mine);
      return ok({ title: meeting.title, link: invitationLink(place, id), guests: place.guests });
    },

    async text({ id, what }) {
      const [mine, meeting] = [person(), find(id)];
      if (mine === undefined || meeting === undefined) return refuse('app.internal');
      if (what === 'guests') return forGuests(mine, meeting);
      const link = invitationLink(await placeOf(mine), id);
      const text =
        what === 'link' ? link : invitationText({ meeting, link, from: mine.userName, spoken: spoken() });
      return ok({ text, until: null });
    },

    async calendar({ id, start, minutes }) {
      const [mine, meeting] = [person(), find(id)];
      if (mine === undefined || meeting === undefined) return refuse('app.internal');
      const { title } = meeting;
      const link = invitationLink(await placeOf(mine), id);
      const digest = createHash('sha256')
        .update(`${link}\n${String(start)}`)
        .digest('hex')
        .slice(0, 32);
      const uid = `${digest}@${new URL(mine.address).host}`;
      const text = invitationText({ meeting, link, from: mine.userName, spoken: spoken() });
      return ok({
        name: calendarFileName(title, spoken().words.invitation.fileName),
        contents: calendarFile({ uid, title, link, text, start, minutes, now: now() }),
      });
    },
  };
}
