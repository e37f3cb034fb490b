import { z } from 'zod';
import { errorCatalogue } from '../error-catalogue.ts';
import { vaultPlaces } from '../errors/error-texts.ts';
import { setUpByHandSchema, signInByHandSchema } from './by-hand.ts';
import { reportSchema } from './diagnostics.ts';
import { companySummarySchema, homeSchema, signInBootSchema } from './home.ts';
import {
  calendarSchema,
  copiedInvitationSchema,
  copyInvitationSchema,
  invitationSchema,
  newMeetingSchema,
} from './invitation.ts';
import { linkAnswerSchema, linkQuestionSchema } from './link.ts';
import { mediaChoicesSchema, meetingBootSchema, meetingReportSchema } from './meeting.ts';
import { roomFactsSchema, roomHappeningSchema } from './room-facts.ts';
import {
  pickerBootSchema,
  shareChoiceSchema,
  shareListSchema,
  shareQuestionSchema,
  sharingSchema,
} from './share.ts';
import { preferencesChangeSchema } from './preferences.ts';
import { settingsPageSchema } from './settings-page.ts';
import { roomTokenSchema } from './room-token.ts';
import { updateStateSchema } from './update.ts';

const nothing = z.null();
const noArguments = z.tuple([]);
const meetingID = z.string().max(127);
const address = z.string().max(2000);

const signInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-in') }),
  /** The keychain can't take the sign-in: the employee may go on until they quit. */
  z.object({ kind: z.literal('session-only-offer'), place: z.enum(vaultPlaces) }),
  /** The employee gave up the sign-in in the browser. */
  z.object({ kind: z.literal('cancelled') }),
]);

/**
 * The one map of what renderers may ask: channel → arguments and value. The part before the colon is the zone that
 * may call it. Main parses both directions with it; everyone else takes only its types.
 */
export const ipcSchemas = {
  'signin:boot': { args: noArguments, value: signInBootSchema },
  'signin:find-company': { args: z.tuple([address]), value: companySummarySchema },
  'signin:sign-in': {
    args: z.tuple([z.object({ address, user: z.string().max(1000), password: z.string().max(4096) })]),
    value: signInResult,
  },
  'signin:sign-in-with-key': {
    args: z.tuple([z.object({ address, key: z.string().max(4096) })]),
    value: signInResult,
  },
  /** A server without discovery: checks what was typed, and that the server does not answer strangers. */
  'signin:set-up-by-hand': { args: z.tuple([setUpByHandSchema]), value: companySummarySchema },
  'signin:sign-in-by-hand': { args: z.tuple([signInByHandSchema]), value: signInResult },
  /** Opens the company's sign-in page in the browser; answers when the sign-in is over, in minutes. */
  'signin:sign-in-with-browser': {
    args: z.tuple([z.object({ address, user: z.string().max(1000) })]),
    value: signInResult,
  },
  'signin:open-browser-again': { args: noArguments, value: nothing },
  'signin:cancel-browser': { args: noArguments, value: nothing },
  /** The code, or the whole address, where the browser could not come back by itself. */
  'signin:paste-answer': { args: z.tuple([z.string().max(16_384)]), value: nothing },
  'signin:accept-session-only': { args: noArguments, value: nothing },
  'signin:decline-session-only': { args: noArguments, value: nothing },
  /** Opens the window that finds out why Foyer does not work here. */
  'signin:diagnostics': { args: noArguments, value: nothing },

  'shell:boot': { args: noArguments, value: homeSchema },
  'shell:join': { args: z.tuple([z.string().max(4000)]), value: nothing },
  /** By the meeting's id. */
  'shell:join-recent': { args: z.tuple([meetingID]), value: nothing },
  'shell:pin-recent': { args: z.tuple([z.object({ id: meetingID, pinned: z.boolean() })]), value: nothing },
  'shell:forget-recent': { args: z.tuple([meetingID]), value: nothing },
  /** Takes back what was forgotten last. */
  'shell:restore-recent': { args: noArguments, value: nothing },
  /** All but the pinned ones. */
  'shell:clear-recent': { args: noArguments, value: nothing },
  /** By title: the company's server makes a meeting whose host the employee is. */
  'shell:new-meeting': { args: z.tuple([z.string().max(1000)]), value: newMeetingSchema },
  /** Of a recent or new meeting. SECURITY: what lets guests in goes to the clipboard and never to the page. */
  'shell:invitation': { args: z.tuple([meetingID]), value: invitationSchema },
  'shell:copy-invitation': { args: z.tuple([copyInvitationSchema]), value: copiedInvitationSchema },
  /** Asks where to; answers whether the employee chose a place. */
  'shell:save-calendar': { args: z.tuple([calendarSchema]), value: z.object({ saved: z.boolean() }) },
  'shell:diagnostics': { args: noArguments, value: nothing },
  'shell:settings': { args: noArguments, value: settingsPageSchema },
  /** What the company has set stays as it is. */
  'shell:change-settings': { args: z.tuple([preferencesChangeSchema]), value: settingsPageSchema },
  'shell:forget-devices': { args: noArguments, value: settingsPageSchema },
  'shell:sign-out': { args: noArguments, value: nothing },
  /** What is known; looks nowhere. */
  'shell:update-state': { args: noArguments, value: updateStateSchema },
  /** Looks for a newer version. */
  'shell:check-updates': { args: noArguments, value: updateStateSchema },
  /** Gets what was found; the state says how far it is. */
  'shell:get-update': { args: noArguments, value: nothing },
  'shell:restart-to-update': { args: noArguments, value: nothing },

  'meeting:boot': { args: noArguments, value: meetingBootSchema },
  /** The token of this window's meeting: a cached one while it is young, otherwise a new one. */
  'meeting:room-token': { args: z.tuple([z.object({ fresh: z.boolean() })]), value: roomTokenSchema },
  'meeting:save-choices': { args: z.tuple([mediaChoicesSchema]), value: nothing },
  'meeting:report': { args: z.tuple([meetingReportSchema]), value: nothing },
  /** What UIKit shows now: microphone, camera, sharing, people. */
  'meeting:facts': { args: z.tuple([roomFactsSchema]), value: nothing },
  'meeting:happened': { args: z.tuple([roomHappeningSchema]), value: nothing },
  /** Opens the page of the system's settings where the device is allowed; nothing where the system has none. */
  'meeting:open-privacy-settings': { args: z.tuple([z.enum(['camera', 'microphone'])]), value: nothing },
  'meeting:rejoin': { args: noArguments, value: nothing },
  'meeting:go-home': { args: noArguments, value: nothing },

  'picker:boot': { args: noArguments, value: pickerBootSchema },
  /** Asked again and again while the picker is open. */
  'picker:sources': { args: z.tuple([shareQuestionSchema]), value: shareListSchema },
  /** `null` is cancel. After a good answer main closes the window. */
  'picker:choose': { args: z.tuple([shareChoiceSchema.nullable()]), value: nothing },

  /** What is shared while the bar is open. */
  'sharing:boot': { args: noArguments, value: sharingSchema },
  'sharing:stop': { args: noArguments, value: nothing },

  /** What the link asks, or the error that says why it can't be followed. */
  'link:boot': { args: noArguments, value: linkQuestionSchema },
  /** After a good answer main closes the window. */
  'link:answer': { args: z.tuple([linkAnswerSchema]), value: nothing },

  'diagnostics:boot': { args: noArguments, value: z.object({ contact: z.string().optional() }) },
  /** Answers when all has been looked at; what was found comes as messages meanwhile. */
  'diagnostics:run': { args: noArguments, value: nothing },
  /** Every file of the report of the last look, as it will be saved. */
  'diagnostics:report': { args: noArguments, value: reportSchema },
  /** Asks where to; saves what was shown. */
  'diagnostics:save': { args: noArguments, value: z.object({ saved: z.boolean() }) },
} as const;

/** Checked on the way out too, so that a field we did not mean to send cannot leave main. */
export const appErrorSchema = z.object({
  code: z.enum(Object.keys(errorCatalogue)),
  support: z.string().max(64),
  words: z.record(z.string(), z.string()).optional(),
});
