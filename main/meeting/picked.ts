import type { ShareKind } from '../../shared/schemas/share.ts';

/** What the employee has agreed to share. */
export interface Picked {
  readonly id: string;
  readonly name: string;
  readonly kind: ShareKind;
  /** With this computer's sound. */
  readonly sound: boolean;
  /** Foyer's own windows stay in the picture of a screen. */
  readonly ownWindows: boolean;
  /** The display of a screen; empty where the system does not say. */
  readonly displayID: string;
}

/** Asks what to share; `sound` when the meeting would take the computer's sound. `null` is cancel. */
export type PickSource = (ask: { readonly sound: boolean }) => Promise<Picked | null>;
