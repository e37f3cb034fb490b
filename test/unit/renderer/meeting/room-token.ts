import type { RoomToken } from '../../../../shared/schemas/room-token.ts';

/** A token as main gives it to a meeting window. */
export const roomToken: RoomToken = {
  token: '04AAAAAGVT9QAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  appID: 1234567890,
  roomID: 'monday-planning',
  userID: 'alice',
  userName: 'Alice 李 😀',
  role: 'member',
  rights: { login: true, publish: true },
  issuedAt: 1_700_000_000,
  expiresAt: 1_700_003_600,
  renewAfter: 1_700_002_700,
  serverTime: 1_700_000_000,
};
