import { z } from 'zod';

const meetingID = z.string().min(1).max(127);

/** A meeting that was just made. */
export const newMeetingSchema = z.object({ id: meetingID, title: z.string().min(1).max(1000) });

/** What the home page shows of an invitation. */
export const invitationSchema = z.object({
  title: z.string().min(1).max(1000),
  /** For people with an account at the company. */
  link: z.string().max(2000),
  /** Whether the company's server makes invitations for guests; it decides for each meeting who may. */
  guests: z.boolean(),
});

/** What is copied: the whole text, its link alone, or a text with a link that lets guests in. */
export const copyInvitationSchema = z.object({
  id: meetingID,
  what: z.enum(['text', 'link', 'guests']),
});

/** Until when what was copied can be used, in unix milliseconds; `null`: as long as the meeting. */
export const copiedInvitationSchema = z.object({ until: z.int().nullable() });

/** A calendar file for one time. */
export const calendarSchema = z.object({
  id: meetingID,
  /** Unix milliseconds. */
  start: z.int().min(0).max(8_000_000_000_000),
  minutes: z.int().min(5).max(1440),
});

export type NewMeeting = z.infer<typeof newMeetingSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type CopyInvitation = z.infer<typeof copyInvitationSchema>;
export type CalendarRequest = z.infer<typeof calendarSchema>;
