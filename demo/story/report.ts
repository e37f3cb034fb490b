/** What `--check` prints as its last line. */
export interface StoryReport {
  readonly signedIn: boolean;
  readonly joined: boolean;
  /** In the meeting, as the second participant counts them. */
  readonly participants: number;
  /** Frames of the second participant's picture that Foyer has shown. */
  readonly remoteFramesDecoded: number;
  /** A message went there and its answer came back. */
  readonly chatRoundTrip: boolean;
  /** Came back with a fresh token. */
  readonly rejoined: boolean;
  /** Left for good, and the second participant saw it. */
  readonly left: boolean;
  /** Milliseconds. `firstPaint` counts from the start of the process, on a machine that plays both sides. */
  readonly ms: { readonly firstPaint: number; readonly signIn: number; readonly joinToJoined: number };
}

export const emptyReport: StoryReport = {
  signedIn: false,
  joined: false,
  participants: 0,
  remoteFramesDecoded: 0,
  chatRoundTrip: false,
  rejoined: false,
  left: false,
  ms: { firstPaint: 0, signIn: 0, joinToJoined: 0 },
};

/** Whether all of the story came true. */
export function cameTrue(report: StoryReport): boolean {
  const { signedIn, joined, participants, remoteFramesDecoded, chatRoundTrip, rejoined, left } = report;
  return (
    signedIn && joined && participants === 2 && remoteFramesDecoded > 0 && chatRoundTrip && rejoined && left
  );
}
