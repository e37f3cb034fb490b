export type SchemaErrorReason =
  | 'bundle-unreadable'
  | 'anchor-missing'
  | 'anchor-ambiguous'
  | 'description-unreadable'
  | 'nothing-parsed'
  | 'message-missing';

/** The installed SDK does not describe its messages the way this double knows. Its message says what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly reason: SchemaErrorReason;

  constructor(reason: SchemaErrorReason, detail: string) {
    super(
      `The ZEGO double cannot read the message descriptions out of the installed UIKit: ${detail}. ` +
        'It is written against @zegocloud/zego-uikit-prebuilt 2.18.4; after an upgrade demo/zego-double/schema/ ' +
        'has to be checked against the new bundle.',
    );
    this.reason = reason;
  }
}
