/** One decision of the server. Ids, numbers and codes only: never a token, key, password or text as it was sent. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The support code that the caller saw. */
  readonly requestID: string;
  /** What was decided about. */
  readonly action: AuditAction;
  readonly decision: 'granted' | 'refused';
  /** The code of the problem that was answered; null when granted. */
  readonly code: string | null;
  /** Who asked, as far as the server found out. */
  readonly subject: string | null;
  readonly userID: string | null;
  /** How the caller proved who they are. */
  readonly method: string | null;
  /** Id of the device or access key that was used or given, never the key. */
  readonly credentialID: string | null;
  /** The invitation that was made or used. */
  readonly invitationID: string | null;
  readonly room: string | null;
  readonly role: string | null;
  readonly rights: { readonly login: boolean; readonly publish: boolean } | null;
  /** Life of what was given, in seconds. */
  readonly ttl: number | null;
  /** What decided: line and name in the policy file, or `default`. */
  readonly rule: string | null;
  /** Which ServerSecret a token was made with. */
  readonly secretID: string | null;
  readonly address: string;
}

export type AuditAction = 'token' | 'room' | 'invitation' | 'guest' | 'sign-in' | 'key-revoked' | 'other';

/** Where decisions are written down. */
export interface AuditLog {
  /** When it returns, the entry is written. @throws when it could not be. */
  write(entry: AuditEntry): void;
  /** @throws when an entry could not be written now. */
  check(): void;
  close(): Promise<void>;
}
