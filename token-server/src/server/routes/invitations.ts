import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { guestIdentity, guestName } from '../../invitations/guest-identity.ts';
import { createGuestID, createGuestKey } from '../../invitations/guest-key.ts';
import {
  createInvitationCode,
  readInvitationCode,
  type Invitation,
} from '../../invitations/invitation-code.ts';
import { meetingTitleSchema } from '../../rooms/meeting-title.ts';
import type { SigningKeys } from '../../rooms/signing-keys.ts';
import { acceptIdentity, type Callers } from '../../sign-in/caller.ts';
import type { UsedCodeStore } from '../../stores/used-codes.ts';
import type { Links } from '../links.ts';
import { parseRequest } from '../parse-request.ts';
import { Problem } from '../problem.ts';
import type { RoomAccess } from '../room-access.ts';
import { checkedRoomID } from '../room-id.ts';

/** A guest can renew for a long day of meetings, also when the invitation was for one use. */
const guestKeySeconds = 12 * 3600;
const minSeconds = 60;

export interface InvitationRoutes {
  readonly callers: Callers;
  readonly access: RoomAccess;
  readonly links: Links;
  readonly usedCodes: UsedCodeStore;
  /** How long invitations live, in seconds. */
  readonly life: { readonly default: number; readonly max: number };
  readonly keys: () => SigningKeys;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Hosts hand out codes for one meeting; whoever has one is let in as a guest, without an account. */
export function addInvitations(app: FastifyInstance, parts: InvitationRoutes): void {
  addInviting(app, parts);
  addRedeeming(app, parts);
}

export function invitationSchema(life: InvitationRoutes['life']) {
  return z.object({
    roomID: z.string(),
    title: meetingTitleSchema.optional(),
    /** Seconds until it is over. */
    expiresIn: z.int().min(minSeconds).max(life.max).default(life.default),
    /** `once` lets in one guest. */
    uses: z.enum(['once', 'many']).default('many'),
  });
}

function addInviting(app: FastifyInstance, parts: InvitationRoutes): void {
  const { callers, access, links, life, keys, clock } = parts;
  const schema = invitationSchema(life);

  app.post('/v1/invitations', async (request, reply) => {
    const caller = await callers.byBearer(request);
    const body = parseRequest(schema, request.body);
    const roomID = checkedRoomID(body.roomID);
    // SECURITY: what the caller may do in this very room decides, as for a token of their own.
    const { mayInvite } = await access.enter(request, caller, roomID);
    if (!mayInvite) throw new Problem('invite-not-allowed');
    const serverTime = Math.floor(clock() / 1000);
    const expiresAt = serverTime + body.expiresIn;
    const title = body.title ?? null;
    const invitation = { roomID, title, expiresAt, once: body.uses === 'once' };
    const { id, code } = createInvitationCode(keys().invitations, invitation);
    request.facts.invitationID = id;
    return reply.code(201).send({
      id,
      code,
      url: links.page(request, roomID, code),
      roomID,
      ...(title === null ? {} : { title }),
      uses: body.uses,
      expiresAt,
      serverTime,
    });
  });
}

export const redeemSchema = z.object({
  code: z.string().min(1).max(4096),
  name: z.string().trim().min(1).max(200),
  /** The room of the link, so that a code that was put into another link is noticed. */
  roomID: z.string().optional(),
});

function addRedeeming(app: FastifyInstance, { access, usedCodes, keys, clock }: InvitationRoutes): void {
  function validInvitation(request: FastifyRequest, code: string, roomID: string | undefined): Invitation {
    const invitation = readInvitationCode(keys().invitations, code);
    if (invitation === null) throw new Problem('invitation-invalid');
    request.facts.invitationID = invitation.id;
    if (roomID !== undefined && roomID !== invitation.roomID) throw new Problem('invitation-invalid');
    if (invitation.expiresAt * 1000 <= clock()) throw new Problem('invitation-expired');
    return invitation;
  }

  app.post('/v1/guests', async (request) => {
    const body = parseRequest(redeemSchema, request.body);
    const name = guestName(body.name);
    if (name === null) throw new Problem('request-invalid', { detail: 'Missing or not valid: name.' });
    const { id, roomID, title, once, expiresAt } = validInvitation(request, body.code, body.roomID);
    const expires = Math.floor(clock() / 1000) + guestKeySeconds;
    const guest = { invitationID: id, id: createGuestID(), name, roomID, title, expiresAt: expires };
    const identity = guestIdentity(guest);
    acceptIdentity(request, identity);
    const granted = await access.enter(request, identity, roomID);
    const answer = access.token(request, identity, granted, { roomID, title, wanted: null });
    // SECURITY: last before the answer. A code is not used up by a refusal, and never answers twice.
    if (once && !(await usedCodes.use(id, expiresAt))) throw new Problem('invitation-used');
    // SECURITY: the one place that shows the key, to the guest who was just let in.
    const guestKey = createGuestKey(keys().guests, guest).reveal();
    return { ...answer, guestKey, guestKeyExpiresAt: expires };
  });
}
