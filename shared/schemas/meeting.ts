import { z } from 'zod';

/** Devices are remembered by label: their ids change with every in-memory session. `null` is "the system's default". */
export const mediaChoicesSchema = z.object({
  camera: z.string().max(500).nullable(),
  microphone: z.string().max(500).nullable(),
  speaker: z.string().max(500).nullable(),
  cameraOn: z.boolean(),
  microphoneOn: z.boolean(),
  /** Whether people see their own picture as in a mirror. */
  mirror: z.boolean().default(true),
});

/** What the company has set for the room; missing is as if nothing was. */
const roomRulesSchema = z.object({
  screenSharing: z.boolean(),
  mediaProxies: z
    .array(z.object({ hostName: z.string().max(253), port: z.int().min(1).max(65_535) }))
    .max(10),
});

const meetingSystemSchema = z.enum(['windows', 'macos', 'linux']);

export const meetingBootSchema = z.object({
  title: z.string(),
  userName: z.string(),
  choices: mediaChoicesSchema,
  /** Coming back after an end: the page joins at once with the same choices. */
  rejoin: z.boolean(),
  rules: roomRulesSchema.optional(),
  /** Whose privacy settings these are. */
  system: meetingSystemSchema,
});

/** How a meeting ended. `network` counts only after the engine gave up. */
export const endReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left') }),
  z.object({ kind: z.literal('removed') }),
  z.object({ kind: z.literal('elsewhere') }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('network') }),
  /** Refused or broken; `code` is the engine's number, for support. */
  z.object({ kind: z.literal('error'), code: z.int() }),
]);

/** What the meeting window tells main about itself. */
export const meetingReportSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('prejoin') }),
  z.object({ phase: z.literal('joining') }),
  z.object({ phase: z.literal('joined') }),
  z.object({ phase: z.literal('reconnecting') }),
  z.object({ phase: z.literal('ended'), reason: endReasonSchema }),
]);

export type MediaChoices = z.infer<typeof mediaChoicesSchema>;
export type RoomRules = z.infer<typeof roomRulesSchema>;
export type MeetingBoot = z.infer<typeof meetingBootSchema>;
export type MeetingSystem = z.infer<typeof meetingSystemSchema>;
export type EndReason = z.infer<typeof endReasonSchema>;
export type MeetingReport = z.infer<typeof meetingReportSchema>;
