import { z } from 'zod';
import type { ProblemCode } from '../server/error-catalogue.ts';
import { accessTokenQuerySchema } from '../server/routes/access-token.ts';
import { deviceKeyIDSchema, exchangeSchema, signInSchema } from '../server/routes/device-keys.ts';
import { invitationSchema, redeemSchema } from '../server/routes/invitations.ts';
import { joinPageParamsSchema, joinPageQuerySchema } from '../server/routes/join-page.ts';
import { roomTokenRequestSchema } from '../server/routes/room-tokens.ts';
import { newRoomSchema } from '../server/routes/rooms.ts';
import type { TokenServerSettings } from '../server/settings.ts';
import * as answers from './answers.ts';

export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As Fastify writes it. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** What the caller may prove who they are with. */
  readonly credential: 'none' | 'bearer' | 'bearer or basic' | 'bearer or none';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly success: 200 | 201 | 204;
  readonly answer: z.ZodType | 'page' | 'nothing';
  /** What it may be refused with, beside what any request may be. */
  readonly problems: readonly ProblemCode[];
}

const unknownCaller: readonly ProblemCode[] = [
  'credentials-missing',
  'device-key-invalid',
  'access-key-invalid',
  'bearer-invalid',
  'bearer-expired',
  'groups-unreadable',
  'identity-provider-unreachable',
];
const noEntry: readonly ProblemCode[] = [
  'room-id-invalid',
  'room-not-allowed',
  'room-closed-now',
  'policy-unavailable',
];
const withheld: readonly ProblemCode[] = ['rate-limited', 'not-ready'];

/** Every route of a server with these settings, with the schemas that the routes themselves parse with. */
export function operationsOf(settings: TokenServerSettings): readonly Operation[] {
  return [
    ...health,
    ...people,
    roomTokens,
    ...meetings(settings),
    ...(settings.accessTokenPath === false ? [] : [accessToken(settings.accessTokenPath)]),
  ];
}

const health: readonly Operation[] = [
  {
    method: 'get',
    path: '/.well-known/meeting-client',
    id: 'discover',
    credential: 'none',
    summary: 'What a client must know before anyone has signed in.',
    success: 200,
    answer: answers.discoveryAnswer,
    problems: [],
  },
  {
    method: 'get',
    path: '/livez',
    id: 'isLive',
    credential: 'none',
    summary: 'Whether the process answers.',
    success: 200,
    answer: answers.liveAnswer,
    problems: [],
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'isReady',
    credential: 'none',
    summary: 'Whether the server can sign people in and give them tokens, part by part.',
    success: 200,
    answer: answers.readyAnswer,
    problems: ['not-ready'],
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'describe',
    credential: 'none',
    summary: 'This document.',
    success: 200,
    answer: z.looseObject({ openapi: z.literal('3.1.1') }),
    problems: [],
  },
];

const people: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/device-keys',
    id: 'signIn',
    credential: 'bearer or none',
    summary: 'Signs in: trades a password, or a bearer of the identity provider, for a key of this device.',
    body: z.union([signInSchema, exchangeSchema]),
    success: 201,
    answer: answers.deviceKeyAnswer,
    problems: ['credentials-wrong', ...unknownCaller, ...withheld],
  },
  {
    method: 'get',
    path: '/v1/device-keys',
    id: 'listDevices',
    credential: 'bearer',
    summary: "The keys of the caller's devices; never the keys themselves.",
    success: 200,
    answer: answers.deviceKeysAnswer,
    problems: unknownCaller,
  },
  {
    method: 'delete',
    path: '/v1/device-keys/current',
    id: 'signOut',
    credential: 'bearer',
    summary: 'Signs out: ends the key that asks.',
    success: 204,
    answer: 'nothing',
    problems: [...unknownCaller, 'not-ready'],
  },
  {
    method: 'delete',
    path: '/v1/device-keys/:id',
    id: 'revokeDevice',
    credential: 'bearer',
    summary: "Ends the key of another of the caller's devices.",
    params: deviceKeyIDSchema,
    success: 204,
    answer: 'nothing',
    problems: [...unknownCaller, 'not-found', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/me',
    id: 'whoAmI',
    credential: 'bearer',
    summary: 'Who the caller is.',
    success: 200,
    answer: answers.meAnswer,
    problems: unknownCaller,
  },
];

const roomTokens: Operation = {
  method: 'post',
  path: '/v1/room-tokens',
  id: 'getRoomToken',
  credential: 'bearer',
  summary: 'A short-lived token for the caller and one room.',
  body: roomTokenRequestSchema,
  success: 200,
  answer: answers.roomTokenAnswer,
  problems: [...unknownCaller, 'guest-key-invalid', ...noEntry, ...withheld],
};

function meetings({ invitations }: TokenServerSettings): readonly Operation[] {
  const rooms: readonly Operation[] = [
    {
      method: 'post',
      path: '/v1/rooms',
      id: 'createMeeting',
      credential: 'bearer',
      summary: 'A new meeting with an id that nobody can guess, and the caller as its host.',
      body: newRoomSchema,
      success: 201,
      answer: answers.roomAnswer,
      problems: [...unknownCaller, ...noEntry, 'create-not-allowed', ...withheld],
    },
    {
      method: 'get',
      path: '/j/:room',
      id: 'joinPage',
      credential: 'none',
      summary: 'The page behind a link to a meeting, for a browser.',
      params: joinPageParamsSchema,
      query: joinPageQuerySchema,
      success: 200,
      answer: 'page',
      problems: [],
    },
  ];
  if (invitations === false) return rooms;
  return [
    ...rooms,
    {
      method: 'post',
      path: '/v1/invitations',
      id: 'invite',
      credential: 'bearer',
      summary: 'A code with which guests without an account enter one meeting.',
      body: invitationSchema(invitations),
      success: 201,
      answer: answers.invitationAnswer,
      problems: [...unknownCaller, ...noEntry, 'invite-not-allowed', ...withheld],
    },
    {
      method: 'post',
      path: '/v1/guests',
      id: 'enterAsGuest',
      credential: 'none',
      summary: 'Lets in whoever has an invitation, as a guest.',
      body: redeemSchema,
      success: 200,
      answer: answers.guestAnswer,
      problems: [...noEntry, 'invitation-invalid', 'invitation-expired', 'invitation-used', ...withheld],
    },
  ];
}

function accessToken(path: string): Operation {
  return {
    method: 'get',
    path,
    id: 'getAccessToken',
    credential: 'bearer or basic',
    summary: "The form of ZEGOCLOUD's sample servers, for authenticated callers only.",
    query: accessTokenQuerySchema,
    success: 200,
    answer: answers.accessTokenAnswer,
    problems: [...unknownCaller, 'credentials-wrong', 'not-you', ...noEntry, ...withheld],
  };
}
