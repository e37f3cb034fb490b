import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';

/** The numbers of keys on every X server's usual keyboard (evdev). */
const keyNumbers = { Control: 37, Shift: 50, Alt: 64, M: 58, K: 45 } as const;

export type DesktopKey = keyof typeof keyNumbers;

const [keyPress, keyRelease] = [2, 3];

/** Modifiers of a grab, and the locks that would make it another key. */
const modifiers = { Shift: 1, Lock: 2, Control: 4, Alt: 8, NumLock: 16 } as const;

/**
 * Presses keys on the keyboard of the virtual display, as a person does: every program sees them, whichever is in front. It
 * speaks the X protocol itself, with the XTEST extension, since no driver's keys leave the page.
 */
export async function pressOnDesktop(keys: readonly DesktopKey[]): Promise<void> {
  const display = await connectToDisplay();
  try {
    const answer = await display.ask(queryExtension('XTEST'));
    const [present, opcode] = [answer[8], answer[9]];
    if (present !== 1 || opcode === undefined) throw new Error('the display has no XTEST');
    const fake = (type: number, key: DesktopKey) => {
      const request = Buffer.alloc(36);
      request.writeUInt8(opcode, 0);
      request.writeUInt8(2, 1);
      request.writeUInt16LE(request.length / 4, 2);
      request.writeUInt8(type, 4);
      request.writeUInt8(keyNumbers[key], 5);
      display.send(request);
    };
    for (const key of keys) fake(keyPress, key);
    for (const key of keys.toReversed()) fake(keyRelease, key);
    // An answer to a question that comes after them says that the keys are through.
    await display.ask(queryExtension('XTEST'));
  } finally {
    display.close();
  }
}

/** Takes keys for itself, as another program with a global shortcut does. @returns lets go of them */
export async function holdOnDesktop(
  held: readonly (keyof typeof modifiers)[],
  key: DesktopKey,
): Promise<() => void> {
  const display = await connectToDisplay();
  const mask = held.reduce((sum, one) => sum | modifiers[one], 0);
  for (const locks of [0, modifiers.Lock, modifiers.NumLock, modifiers.Lock | modifiers.NumLock]) {
    const request = Buffer.alloc(16);
    request.writeUInt8(33, 0);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt32LE(display.root, 4);
    request.writeUInt16LE(mask | locks, 8);
    request.writeUInt8(keyNumbers[key], 10);
    // Asynchronous for pointer and keyboard.
    request.writeUInt8(1, 11);
    request.writeUInt8(1, 12);
    display.send(request);
  }
  await display.ask(queryExtension('XTEST'));
  return display.close;
}

interface Display {
  /** The number of the window behind all others. */
  readonly root: number;
  readonly send: (request: Buffer) => void;
  /** Sends a question and waits for its answer of 32 bytes. */
  readonly ask: (request: Buffer) => Promise<Buffer>;
  readonly close: () => void;
}

async function connectToDisplay(): Promise<Display> {
  const number = /^:(\d+)/.exec(process.env['DISPLAY'] ?? '')?.[1];
  if (number === undefined) throw new Error('no display of this computer');
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  const read = reader(socket);
  const send = (request: Buffer) => {
    socket.write(request);
  };
  send(hello(await cookie()));
  const start = await read(8);
  if (start[0] !== 1) throw new Error('the display does not let us in');
  const setup = await read(start.readUInt16LE(6) * 4);
  const vendorLength = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
  const formats = setup.readUInt8(21) * 8;
  return {
    root: setup.readUInt32LE(32 + vendorLength + formats),
    send,
    async ask(request) {
      send(request);
      for (;;) {
        const answer = await read(32);
        if (answer[0] === 0) throw new Error(`the display refuses, with error ${String(answer[1])}`);
        if (answer[0] === 1) return answer;
      }
    },
    close() {
      socket.destroy();
    },
  };
}

/** The display's key: the last field of the only entry that the session wrote. */
async function cookie(): Promise<Buffer> {
  const file = process.env['XAUTHORITY'];
  if (file === undefined) throw new Error('no key to the display');
  return (await readFile(file)).subarray(-16);
}

function hello(key: Buffer): Buffer {
  const name = 'MIT-MAGIC-COOKIE-1';
  const head = Buffer.alloc(12);
  head.write('l', 0);
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(key.length, 8);
  return Buffer.concat([head, Buffer.from(name), Buffer.alloc(2), key]);
}

function queryExtension(name: string): Buffer {
  const padded = Math.ceil(name.length / 4) * 4;
  const request = Buffer.alloc(8 + padded);
  request.writeUInt8(98, 0);
  request.writeUInt16LE(request.length / 4, 2);
  request.writeUInt16LE(name.length, 4);
  request.write(name, 8);
  return request;
}

/** Reads so many bytes at a time, however they come. */
function reader(socket: Socket): (bytes: number) => Promise<Buffer> {
  let kept = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]);
  });
  return async (bytes) => {
    while (kept.length < bytes) await once(socket, 'data');
    const part = kept.subarray(0, bytes);
    kept = kept.subarray(bytes);
    return part;
  };
}
