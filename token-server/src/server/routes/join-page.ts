import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { readInvitationCode } from '../../invitations/invitation-code.ts';
import { accentOf } from '../../pages/accent.ts';
import { createJoinPage, type JoinPageState } from '../../pages/join-page.ts';
import type { Links } from '../links.ts';
import { isRoomID } from '../room-id.ts';
import type { TokenServerSettings } from '../settings.ts';

export const joinPageParamsSchema = z.object({ room: z.string() });
export const joinPageQuerySchema = z.object({ invite: z.string().max(4096).optional() });

export interface JoinPageRoute {
  readonly settings: TokenServerSettings;
  readonly links: Links;
  /** `SigningKeys.invitations` as it is now; `null` where there are none. */
  readonly invitationKey: (() => Buffer) | null;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** The page behind a link to a meeting, for a browser. It tells nobody whether there is such a meeting. */
export function addJoinPage(app: FastifyInstance, route: JoinPageRoute): void {
  const { settings, links, invitationKey, clock } = route;
  const { name, accent } = settings.company;
  const downloadURL = settings.downloadURL ?? null;
  const page = createJoinPage({ name, accent: accentOf(accent), downloadURL });

  function answer(reply: FastifyReply, status: 200 | 404 | 410, state: JoinPageState): FastifyReply {
    return reply
      .code(status)
      .headers({
        'content-security-policy': page.contentSecurityPolicy,
        // SECURITY: the address holds the code; no other site learns of it.
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      })
      .type('text/html; charset=utf-8')
      .send(page.render(state));
  }

  app.get('/j/:room', (request, reply) => {
    const params = joinPageParamsSchema.safeParse(request.params);
    const query = joinPageQuerySchema.safeParse(request.query);
    if (!params.success || !query.success || !isRoomID(params.data.room)) {
      return answer(reply, 404, { kind: 'broken' });
    }
    const { room } = params.data;
    const code = query.data.invite ?? null;
    if (code === null) {
      const appLink = links.app(request, room, null);
      return answer(reply, 200, { kind: 'open', title: room, appLink, invited: false });
    }
    const invitation = invitationKey === null ? null : readInvitationCode(invitationKey(), code);
    if (invitation?.roomID !== room) return answer(reply, 404, { kind: 'broken' });
    if (invitation.expiresAt * 1000 <= clock()) return answer(reply, 410, { kind: 'over' });
    const appLink = links.app(request, room, code);
    return answer(reply, 200, { kind: 'open', title: invitation.title ?? room, appLink, invited: true });
  });
}
