import type { DoubleLog } from './log.ts';
import type { StreamState } from './media/media-sessions.ts';
import type { ExpiryRule } from './rooms/cloud.ts';
import type { KickReason } from './rooms/pushes.ts';
import type { TokenRecord } from './rooms/token-ledger.ts';
import type { VerifyToken } from './token-check.ts';

export interface ZegoDoubleOptions {
  /** Decides about every login and renewal; `token04Check` is the real one. */
  readonly verifyToken: VerifyToken;
  readonly log?: DoubleLog | undefined;
  /** Path of the UIKit bundle to read the protocol from; the installed one by default. */
  readonly bundlePath?: string | undefined;
  /** Tells clients their token has only this long left, in seconds, so that they renew early. */
  readonly tokenRemainSeconds?: number | undefined;
  /** `stay` by default, as at ZEGO. */
  readonly whenTokenExpires?: ExpiryRule | undefined;
  /** How long a user whose connection broke stays in the room, in milliseconds; 5,000 by default. */
  readonly leaveGraceMs?: number | undefined;
}

export interface RoomState {
  readonly roomID: string;
  readonly users: readonly { readonly userID: string; readonly userName: string }[];
  readonly streams: readonly { readonly streamID: string; readonly userID: string }[];
  /** Chat messages so far. */
  readonly messages: number;
}

export interface DoubleState {
  readonly rooms: readonly RoomState[];
  /** Streams at the forwarding unit, with their RTP counters. */
  readonly media: readonly StreamState[];
  readonly mediaSessions: number;
  /** By userID, over the whole life of the double. */
  readonly tokens: Readonly<Record<string, TokenRecord>>;
  readonly connections: number;
  readonly telemetryConnections: number;
}

/** A running double, and what tests may do to it. */
export interface ZegoDouble {
  /** On 127.0.0.1. */
  readonly port: number;
  /** SHA-256 of the certificate's public key, base64. */
  readonly spkiHash: string;
  /** Its certificate, PEM: for Node clients, which take it as their `ca`. */
  readonly certificate: string;
  /** Command-line switches that make a client take this double for ZEGO's cloud. */
  clientSwitches(): string[];
  state(): DoubleState;
  /** Throws a user out. @returns whether there was such a user. */
  kick(userID: string, reason: KickReason): boolean;
  /** Tells a user that the token is over: their streams stop. @returns whether there was such a user. */
  expireToken(userID: string): boolean;
  /** From now on every login is answered with this server code; undefined lets them in again. */
  refuseLogins(code: number | undefined): void;
  /** Breaks every connection once. Media goes on, as it does when only a proxy restarts. */
  cut(): void;
  /** Breaks every connection, refuses new ones and stops media. */
  goDark(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}
