import { createCipheriv, createSecretKey } from 'node:crypto';
import { encodeToken04, Secret, Token04Key, type Token04Mode } from '../../../token-server/src/index.ts';
import { median } from '../startup/median.ts';

export const secretText = '0123456789abcdefFEDCBA9876543210';
export const appID = 1_234_567_890;
export const userID = 'alice.example';
const ttl = 3600;

/** Short, so that what disturbs the machine meets both sides of a pair or is outvoted. */
const tokensPerRun = 500;
const pairsPerRound = 50;
const warmUpRuns = 40;

export interface Token04Speed {
  readonly mode: Token04Mode;
  /** Ours to the floor: of the medians. */
  readonly ratio: number;
  /** Tokens in a second of one core: medians. */
  readonly ours: number;
  readonly floor: number;
}

/** Token04 with secure randomness against its bare AES, JSON and base64, in pairs of which each begins with the other. */
export function measureToken04(mode: Token04Mode, rounds: number): Token04Speed {
  const key = new Token04Key(new Secret(secretText));
  const ours = () => encodeToken04({ appID, userID, ttl, mode }, key);
  const floor = bareToken(mode);
  // The nonce is a number of 1 to 11 digits, so that tokens differ a little.
  if (Math.abs(ours().length - `04${floor()}`.length) > 24) {
    throw new Error('the floor makes other bytes than a token has');
  }
  for (let run = 0; run < warmUpRuns; run += 1) {
    perSecond(ours);
    perSecond(floor);
  }

  const found: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds * pairsPerRound; round += 1) {
    if (round % 2 === 0) found.push({ ours: perSecond(ours), floor: perSecond(floor) });
    else {
      const first = perSecond(floor);
      found.push({ ours: perSecond(ours), floor: first });
    }
  }
  const oursPerSecond = median(found.map((round) => round.ours));
  const floorPerSecond = median(found.map((round) => round.floor));
  return { mode, ratio: oursPerSecond / floorPerSecond, ours: oursPerSecond, floor: floorPerSecond };
}

/**
 * What no token can do without: JSON, AES and base64 of as many bytes, by node:crypto. One IV for all, so without
 * randomness and without packing: this is no token and must never be one.
 */
function bareToken(mode: Token04Mode): () => string {
  const cipherKey = createSecretKey(Buffer.from(secretText, 'latin1'));
  const ivBytes = mode === 'gcm' ? 12 : 16;
  const iv = Buffer.alloc(ivBytes, 7);
  // Header, IV, lengths and, in GCM, the byte for the mode.
  const rest = Buffer.alloc(12 + ivBytes + (mode === 'gcm' ? 1 : 0));
  const ctime = Math.floor(Date.now() / 1000);
  const json = () =>
    JSON.stringify({
      app_id: appID,
      user_id: userID,
      nonce: 1_234_567_890,
      ctime,
      expire: ctime + ttl,
      payload: '',
    });
  if (mode === 'gcm') {
    return () => {
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv);
      const sealed = cipher.update(json(), 'utf8');
      cipher.final();
      return Buffer.concat([rest, sealed, cipher.getAuthTag()]).toString('base64');
    };
  }
  return () => {
    const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
    return Buffer.concat([rest, cipher.update(json(), 'utf8'), cipher.final()]).toString('base64');
  };
}

/** By the processor's time: what others on the machine do hardly counts. */
function perSecond(make: () => string): number {
  const before = process.cpuUsage();
  for (let count = 0; count < tokensPerRun; count += 1) make();
  const { user, system } = process.cpuUsage(before);
  return (tokensPerRun * 1_000_000) / (user + system);
}
