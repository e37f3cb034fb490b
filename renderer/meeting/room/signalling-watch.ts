type Stop = () => void;

interface Parts {
  /** The window whose sockets are watched. */
  readonly scope: { WebSocket: typeof WebSocket };
  readonly onChange: (up: boolean) => void;
}

/** How long it must be gone to count, and how long it must be back: sockets are also replaced in passing. In ms. */
const downAfter = 1500;
const upAfter = 3000;

/**
 * Tells whether the room's signalling connection is there. While it is gone the engine reports nothing at all, and
 * UIKit shows a frozen picture (measured with uikit-prebuilt 2.18.4), so the sockets themselves are watched: the
 * signalling ones have `/accesshub` in their path. Nothing is reported before the first one has been open.
 */
export function watchSignalling({ scope, onChange }: Parts): Stop {
  const Native = scope.WebSocket;
  const sockets = new Set<WebSocket>();
  let reported: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: boolean | undefined;

  const look = () => {
    const up = [...sockets].some((socket) => socket.readyState === Native.OPEN);
    if (reported === undefined) {
      if (up) reported = true;
      return;
    }
    if (up === (pending ?? reported)) return;
    clearTimeout(timer);
    if (up === reported) {
      pending = undefined;
      return;
    }
    pending = up;
    timer = setTimeout(
      () => {
        pending = undefined;
        reported = up;
        onChange(up);
      },
      up ? upAfter : downAfter,
    );
  };

  class WatchedSocket extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (!isSignalling(url)) return;
      sockets.add(this);
      this.addEventListener('open', look);
      this.addEventListener('close', () => {
        sockets.delete(this);
        look();
      });
    }

    // A dead connection is closed by the engine long before the browser is sure of it.
    override close(code?: number, reason?: string): void {
      super.close(code, reason);
      look();
    }
  }
  scope.WebSocket = WatchedSocket;

  return () => {
    clearTimeout(timer);
    if (scope.WebSocket === WatchedSocket) scope.WebSocket = Native;
  };
}

function isSignalling(url: string | URL): boolean {
  return URL.canParse(url) && new URL(url).pathname.includes('/accesshub');
}
