/** One side of a stream at the double: a publisher's or a player's peer connection. */
export interface Endpoint {
  /** Answers the first offer and every later one. */
  answer(sdp: string): Promise<string>;
  close(): void;
}
