/** A WebSocket without a network: the test opens and breaks it. */
export class FakeSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static readonly made: FakeSocket[] = [];

  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol: string;
  readonly url: string;
  binaryType: BinaryType = 'blob';
  readyState: WebSocket['readyState'] = 0;
  onopen: WebSocket['onopen'] = null;
  onclose: WebSocket['onclose'] = null;
  onerror: WebSocket['onerror'] = null;
  onmessage: WebSocket['onmessage'] = null;

  constructor(url: string | URL, protocols?: string | string[]) {
    super();
    this.url = String(url);
    this.protocol = String(protocols ?? '');
    FakeSocket.made.push(this);
  }

  /** The server answers. */
  opens(): void {
    this.readyState = FakeSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  /** The connection is gone and everybody knows. */
  breaks(): void {
    this.readyState = FakeSocket.CLOSED;
    this.dispatchEvent(new Event('close'));
  }

  /** As in a browser: closing takes as long as the other side does. */
  close(): void {
    this.readyState = FakeSocket.CLOSING;
  }

  send(): void {
    throw new Error('nothing is sent in these tests');
  }
}
