import { describe, expect, it, vi } from 'vitest';
import { createTokenService } from '../../../../main/token/token-service.ts';
import type { AppError } from '../../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { RoomToken } from '../../../../shared/schemas/room-token.ts';
import { roomToken } from './room-token.ts';

const second = 1000;

/** A service whose clock stands still unless it is moved and whose server answers when it is told to. */
function setUp() {
  let time = 5000;
  const waiting: ((answer: Result<RoomToken>) => void)[] = [];
  const request = vi.fn<(roomID: string) => Promise<Result<RoomToken>>>(
    () =>
      new Promise<Result<RoomToken>>((resolve) => {
        waiting.push(resolve);
      }),
  );
  const service = createTokenService(request, () => time);
  return {
    service,
    request,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    answer: (token: RoomToken | AppError) => {
      waiting.shift()?.('code' in token ? err(token) : ok(token));
    },
  };
}

/** Asks and answers in one go. */
async function fetchOnce(parts: ReturnType<typeof setUp>, token: RoomToken, fresh = false) {
  const got = parts.service.get(token.roomID, fresh);
  parts.answer(token);
  return got;
}

const refused: AppError = { code: 'company.unreachable', support: 'S1' };

describe('the token service', () => {
  it('uses a token again until it is to be renewed, and not a moment longer', async () => {
    const parts = setUp();
    const token = roomToken();
    await fetchOnce(parts, token);
    parts.pass(2700 * second - 1);
    expect(await parts.service.get(token.roomID, false)).toEqual(ok(token));
    expect(parts.request).toHaveBeenCalledTimes(1);
    parts.pass(1);
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('counts from the question, not from the answer: a slow network does not make a token younger', async () => {
    const parts = setUp();
    const token = roomToken();
    const got = parts.service.get(token.roomID, false);
    parts.pass(10 * second);
    parts.answer(token);
    await got;
    parts.pass(2690 * second);
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('never uses a token beyond its life, whatever the server says about renewing', async () => {
    const parts = setUp();
    const token = roomToken({ renewAfter: 1_800_000_000 });
    await fetchOnce(parts, token);
    parts.pass(3600 * second);
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('asks again at once for a token that came too old', async () => {
    const parts = setUp();
    const token = roomToken({ renewAfter: 1_699_999_999 });
    await fetchOnce(parts, token);
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('asks anew when a fresh one is wanted, and keeps that one', async () => {
    const parts = setUp();
    await fetchOnce(parts, roomToken());
    const newer = roomToken({ expiresAt: 1_700_007_200 });
    expect(await fetchOnce(parts, newer, true)).toEqual(ok(newer));
    expect(await parts.service.get(newer.roomID, false)).toEqual(ok(newer));
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('asks once for everybody who waits', async () => {
    const parts = setUp();
    const token = roomToken();
    const all = [false, true, false].map((fresh) => parts.service.get(token.roomID, fresh));
    parts.answer(token);
    expect(await Promise.all(all)).toEqual([ok(token), ok(token), ok(token)]);
    expect(parts.request).toHaveBeenCalledTimes(1);
  });

  it('keeps meetings apart', async () => {
    const parts = setUp();
    const planning = roomToken();
    const board = roomToken({ roomID: 'board' });
    const both = [parts.service.get(planning.roomID, false), parts.service.get(board.roomID, false)];
    parts.answer(planning);
    parts.answer(board);
    expect(await Promise.all(both)).toEqual([ok(planning), ok(board)]);
    expect(await parts.service.get('board', false)).toEqual(ok(board));
    expect(parts.request.mock.calls).toEqual([['monday-planning'], ['board']]);
  });

  it('does not remember a refusal, and keeps the old token over a failed renewal', async () => {
    const parts = setUp();
    const token = roomToken();
    const first = parts.service.get(token.roomID, false);
    parts.answer(refused);
    expect(await first).toEqual(err(refused));
    await fetchOnce(parts, token);
    const renewal = parts.service.get(token.roomID, true);
    parts.answer(refused);
    expect(await renewal).toEqual(err(refused));
    expect(await parts.service.get(token.roomID, false)).toEqual(ok(token));
  });

  it('can ask again after a question that failed altogether', async () => {
    const request = vi.fn<(roomID: string) => Promise<Result<RoomToken>>>();
    request.mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce(ok(roomToken()));
    const service = createTokenService(request, () => 0);
    await expect(service.get('monday-planning', false)).rejects.toThrow('no');
    expect(await service.get('monday-planning', false)).toMatchObject({ ok: true });
  });
});

describe('after somebody else may have signed in', () => {
  it('gives nobody a token from before', async () => {
    const parts = setUp();
    const token = roomToken();
    await fetchOnce(parts, token);
    parts.service.forget();
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('keeps no token that comes when nobody is signed in', async () => {
    const parts = setUp();
    const token = roomToken();
    const early = parts.service.get(token.roomID, false);
    parts.service.forget();
    parts.answer(token);
    await early;
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
  });

  it('gives nobody a token that was asked for before and came after', async () => {
    const parts = setUp();
    const before = roomToken();
    const early = parts.service.get(before.roomID, false);
    parts.service.forget();
    const late = parts.service.get(before.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(2);
    parts.answer(before);
    await early;
    const after = roomToken({ userID: 'bob' });
    parts.answer(after);
    expect(await late).toEqual(ok(after));
    expect(await parts.service.get(before.roomID, false)).toEqual(ok(after));
  });

  it('gives nobody a token once the company has ended the sign-in', async () => {
    const parts = setUp();
    const token = roomToken();
    await fetchOnce(parts, token);
    const board = parts.service.get('board', false);
    parts.answer({ code: 'signin.expired', support: 'S1' });
    await board;
    void parts.service.get(token.roomID, false);
    expect(parts.request).toHaveBeenCalledTimes(3);
  });
});
