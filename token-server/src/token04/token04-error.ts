/**
 * Numeric codes of ZEGOCLOUD's own generators, so that callers who know those find the same ones here.
 * 2 and 4 come from the previous token version, the last one to check rooms and privileges itself.
 */
export const officialErrorCodes = {
  'app-id-invalid': 1,
  'room-id-invalid': 2,
  'user-id-invalid': 3,
  'privilege-invalid': 4,
  'secret-invalid': 5,
  'ttl-invalid': 6,
} as const;

export type Token04ErrorCode = keyof typeof officialErrorCodes;
export type OfficialErrorCode = (typeof officialErrorCodes)[Token04ErrorCode];

/** A token was asked for with a value outside Token04's limits. The message never contains the secret. */
export class Token04Error extends Error {
  override readonly name = 'Token04Error';
  readonly code: Token04ErrorCode;
  /** The number ZEGOCLOUD's generators use for the same mistake. */
  readonly errorCode: OfficialErrorCode;

  constructor(code: Token04ErrorCode, message: string) {
    super(message);
    this.code = code;
    this.errorCode = officialErrorCodes[code];
  }
}

export type Token04DecodeErrorCode =
  | 'bad-prefix'
  | 'bad-base64'
  | 'wrong-lengths'
  | 'unknown-mode'
  | 'wrong-secret-or-tampered'
  | 'not-json'
  | 'wrong-fields'
  | 'header-body-disagree';

/** A text is not a token of this secret. The message never contains the token or what is in it. */
export class Token04DecodeError extends Error {
  override readonly name = 'Token04DecodeError';
  readonly code: Token04DecodeErrorCode;

  constructor(code: Token04DecodeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
