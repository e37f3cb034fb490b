export interface PushToTalk {
  /** The key went down. True when it is for talking. */
  readonly press: () => boolean;
  /** The key went up, or nobody would see it go up: another window has the keyboard. */
  readonly release: () => void;
}

interface Parts {
  /** Whether there is a microphone, and it is off. */
  readonly isMuted: () => boolean;
  readonly microphone: (on: boolean) => void;
  /** While the key is down. */
  readonly onChange: (talking: boolean) => void;
}

/** Opens the microphone of somebody who is muted for as long as a key is held. */
export function createPushToTalk({ isMuted, microphone, onChange }: Parts): PushToTalk {
  let talking = false;
  return {
    press() {
      // A key that is held repeats.
      if (talking) return true;
      if (!isMuted()) return false;
      talking = true;
      microphone(true);
      onChange(true);
      return true;
    },
    release() {
      if (!talking) return;
      talking = false;
      microphone(false);
      onChange(false);
    },
  };
}
