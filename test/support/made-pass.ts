import { z } from 'zod';
import { encodeToken04, type Secret } from '../../token-server/src/index.ts';
import type { Answer } from './fault-server.ts';

export interface Company {
  readonly appID: number;
  readonly secret: Secret;
}

/** What may be wrong with a pass; everything else is as the company's server would answer. */
export interface Flaws {
  readonly userID?: string;
  readonly appID?: number;
  readonly roomID?: string;
  /** Seconds ago that it was made; it lives for an hour. */
  readonly age?: number;
  readonly token?: string;
  readonly without?: string;
}

/** Answers with a real pass for the person who is asked for, whoever asks: as ZEGOCLOUD's samples do. */
export function openPass({ appID, secret }: Company): Answer {
  return (request, response) => {
    const userID = new URL(request.url ?? '/', 'http://localhost').searchParams.get('userID') ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ token: encodeToken04({ appID, userID, ttl: life }, secret) }));
  };
}

const life = 3600;
const asked = z.object({ roomID: z.string() });

/** Answers like the token server of a confused company: a real pass for what was asked, with these flaws. */
export function flawedPass(company: Company, userID: string, flaws: Flaws): Answer {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(passOf(company, { userID, roomID: asked.parse(body).roomID, ...flaws })));
    });
  };
}

function passOf({ appID: own, secret }: Company, flaws: Flaws & { userID: string }): Record<string, unknown> {
  const { userID, roomID, appID = own, age = 0, without } = flaws;
  const serverTime = Math.floor(Date.now() / 1000);
  const issuedAt = serverTime - age;
  const pass: Record<string, unknown> = {
    token: flaws.token ?? encodeToken04({ appID, userID, ttl: life, issuedAt }, secret),
    appID,
    roomID,
    userID,
    userName: 'Somebody',
    role: 'participant',
    rights: { login: true, publish: true },
    issuedAt,
    expiresAt: issuedAt + life,
    renewAfter: issuedAt + 2400,
    serverTime,
  };
  return Object.fromEntries(Object.entries(pass).filter(([name]) => name !== without));
}
