import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DoubleCertificate } from '../certificate.ts';
import { type DoubleLog, reasonOf } from '../log.ts';
import { maxBodyLength } from '../wire/accesshub-frame.ts';

const loopback = '127.0.0.1';

export interface Peer {
  receive(bytes: Buffer): void;
  disconnected(): void;
}

export interface ListenerParts {
  readonly certificate: DoubleCertificate;
  readonly log: DoubleLog;
  /** Makes the other side of a new connection to the access hub. @param write sends, unless the socket is closed. */
  readonly accept: (write: (bytes: Buffer) => void) => Peer;
}

/** The double's sockets: TLS on loopback, one port for all of ZEGO's host names. */
export class Listener {
  readonly #parts: ListenerParts;
  readonly #server: Server;
  readonly #sockets = new Set<WebSocket>();
  #port = 0;
  #hubConnections = 0;
  #telemetryConnections = 0;

  private constructor(parts: ListenerParts) {
    this.#parts = parts;
    const { key, certificate } = parts.certificate;
    this.#server = createServer({ key, cert: certificate }, (_request, response) => {
      response.writeHead(404).end();
    });
    const sockets = new WebSocketServer({ server: this.#server, maxPayload: maxBodyLength });
    sockets.on('connection', (socket, request) => {
      // SECURITY: only the path is looked at; the telemetry's query string holds the whole token.
      this.#connected(socket, request.url?.split('?')[0] ?? '');
    });
    // The WebSocket server repeats the errors of the server below it: a port in use is reported by listen().
    sockets.on('error', () => undefined);
    this.#server.on('tlsClientError', (error) => {
      parts.log('TLS refused', { reason: error.message });
    });
  }

  static async open(parts: ListenerParts): Promise<Listener> {
    const listener = new Listener(parts);
    await listener.#listen();
    return listener;
  }

  get port(): number {
    return this.#port;
  }

  /** Open connections to the access hub. */
  get hubConnections(): number {
    return this.#hubConnections;
  }

  /** Connections to the vendor's log hosts since the start; a client that blocks them makes none. */
  get telemetryConnections(): number {
    return this.#telemetryConnections;
  }

  /** Ends every connection without a goodbye, as a lost network does. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#server.closeAllConnections();
  }

  /** Stops listening and cuts: connecting is refused until {@link comeBack}. */
  async goDark(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    this.cut();
    await closed;
  }

  /** Listens again, on the same port. */
  async comeBack(): Promise<void> {
    if (!this.#server.listening) await this.#listen();
  }

  async #listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, loopback, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#port = portOf(this.#server.address());
  }

  #connected(socket: WebSocket, path: string): void {
    this.#sockets.add(socket);
    socket.on('error', (error) => {
      this.#parts.log('socket error', { reason: reasonOf(error) });
    });
    socket.on('close', () => {
      this.#sockets.delete(socket);
    });
    if (!path.startsWith('/accesshub')) {
      // The vendor's telemetry. It wants no answer.
      this.#telemetryConnections += 1;
      return;
    }
    const peer = this.#parts.accept((bytes) => {
      if (socket.readyState === socket.OPEN) socket.send(bytes);
    });
    socket.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data)) peer.receive(data);
    });
    this.#hubConnections += 1;
    socket.on('close', () => {
      this.#hubConnections -= 1;
      peer.disconnected();
    });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the double listens on no port');
  return address.port;
}
