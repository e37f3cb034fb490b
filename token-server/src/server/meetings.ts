import type { KeyObject } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Decider } from '../policy/decider.ts';
import { signingKeys } from '../rooms/signing-keys.ts';
import type { Callers } from '../sign-in/caller.ts';
import type { UsedCodeStore } from '../stores/used-codes.ts';
import type { TokenIssuer } from './issue-token.ts';
import { createLinks } from './links.ts';
import { createRoomAccess } from './room-access.ts';
import { addAccessToken } from './routes/access-token.ts';
import { addInvitations } from './routes/invitations.ts';
import { addJoinPage } from './routes/join-page.ts';
import { addRoomTokens } from './routes/room-tokens.ts';
import { addRooms } from './routes/rooms.ts';
import type { TokenServerSettings } from './settings.ts';

export interface MeetingParts {
  readonly settings: TokenServerSettings;
  readonly callers: Callers;
  readonly decider: Decider;
  readonly issuer: TokenIssuer;
  /** What ids of meetings and invitations are signed with, as it is now. */
  readonly signingRoot: () => KeyObject;
  readonly usedCodes: UsedCodeStore;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** All that is about meetings: who may enter which, new ones, invitations, and the page behind a link. */
export function addMeetings(app: FastifyInstance, parts: MeetingParts): void {
  const { settings, callers, decider, issuer, signingRoot, usedCodes, clock } = parts;
  const { ttl, invitations: life, accessTokenPath } = settings;
  const keys = () => signingKeys(signingRoot());
  const meetingKey = () => keys().meetings;
  const invitationKey = life === false ? null : () => keys().invitations;
  const links = createLinks(settings.publicURL);
  const access = createRoomAccess({ decider, issuer, ttl, meetingKey, clock });

  addRoomTokens(app, { callers, access, invitationKey });
  addRooms(app, { callers, access, links, meetingKey, clock });
  if (life !== false) addInvitations(app, { callers, access, links, usedCodes, life, keys, clock });
  addJoinPage(app, { settings, links, invitationKey, clock });
  if (accessTokenPath === false) return;
  const tellsRoomsApart = () => decider.tellsRoomsApart();
  addAccessToken(app, { path: accessTokenPath, callers, access, issuer, tellsRoomsApart, ttl, clock });
}
