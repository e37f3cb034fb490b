import { once } from 'node:events';
import { connect } from 'node:net';
import {
  BodyWriter,
  type BusMessage,
  methodCall,
  methodReturn,
  readMessage,
  signal,
  writeMessage,
} from './bus-messages.ts';

export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
}

/** What shows notifications on a Linux desktop, for the test's own message bus: it keeps them, and can be clicked. */
export interface NotificationService {
  /** Every notification so far, oldest first. */
  readonly shown: () => readonly ShownNotification[];
  /** Those that their program has taken back. */
  readonly closed: () => readonly number[];
  readonly click: (id: number) => void;
  readonly close: () => void;
}

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

export async function startNotificationService(): Promise<NotificationService> {
  const socket = connect(socketPath(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''));
  await once(socket, 'connect');
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  await once(socket, 'data');
  socket.write('BEGIN\r\n');

  const shown: ShownNotification[] = [];
  const closed: number[] = [];
  let serial = 0;
  let owned: (answer: number) => void = () => undefined;
  const owning = new Promise<number>((resolve) => {
    owned = resolve;
  });
  const send = (head: Omit<Parameters<typeof writeMessage>[0], 'serial'>, body?: BodyWriter) => {
    serial += 1;
    socket.write(writeMessage({ ...head, serial }, body));
    return serial;
  };
  const reply = (to: BusMessage, signature: string, body: BodyWriter) => {
    const head = { type: methodReturn, destination: to.sender, replyTo: to.serial };
    if (signature === '') send(head);
    else send({ ...head, signature }, body);
  };

  const hear = (message: BusMessage) => {
    if (message.type === methodReturn && message.signature === 'u') owned(message.body.uint32());
    if (message.type !== methodCall) return;
    const { body } = message;
    switch (message.member) {
      case 'Notify': {
        // app_name, replaces_id, app_icon, summary, body
        body.string();
        const replaced = body.uint32();
        body.string();
        const id = replaced === 0 ? shown.length + 1 : replaced;
        shown.push({ id, title: body.string(), body: body.string() });
        reply(message, 'u', new BodyWriter().uint32(id));
        return;
      }
      case 'CloseNotification': {
        const id = body.uint32();
        closed.push(id);
        reply(message, '', new BodyWriter());
        tell('NotificationClosed', 'uu', new BodyWriter().uint32(id).uint32(3));
        return;
      }
      case 'GetCapabilities':
        reply(message, 'as', new BodyWriter().strings(['body', 'actions']));
        return;
      case 'GetServerInformation':
        reply(message, 'ssss', new BodyWriter().string('test').string('test').string('1').string('1.2'));
        return;
      default:
        reply(message, '', new BodyWriter());
    }
  };
  const tell = (member: string, signature: string, body: BodyWriter) => {
    send({ type: signal, path, interface: name, member, signature }, body);
  };

  let kept = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]);
    for (let next = readMessage(kept); next !== undefined; next = readMessage(kept)) {
      kept = kept.subarray(next.length);
      hear(next.message);
    }
  });
  send({ type: methodCall, ...bus, member: 'Hello' });
  send(
    { type: methodCall, ...bus, member: 'RequestName', signature: 'su' },
    new BodyWriter().string(name).uint32(4),
  );
  const primaryOwner = 1;
  if ((await owning) !== primaryOwner) throw new Error('somebody else shows notifications on this bus');

  return {
    shown: () => shown,
    closed: () => closed,
    click(id) {
      tell('ActionInvoked', 'us', new BodyWriter().uint32(id).string('default'));
    },
    close() {
      socket.destroy();
    },
  };
}

/** `unix:path=/tmp/x,guid=…`, or a name that is on no disk. */
function socketPath(address: string): string {
  const [, kind, path] = /^unix:(path|abstract)=([^,;]+)/.exec(address) ?? [];
  if (path === undefined) throw new Error(`no way to the message bus ${address}`);
  return kind === 'abstract' ? `\0${path}` : path;
}
