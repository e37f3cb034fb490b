import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fakeMedia } from '../electron.ts';
import { buildParticipant } from './build.ts';
import { createLineSplitter, parseLine, toLine } from './lines.ts';
import { type Kit, type ParentMessage, participantMessage, type ParticipantMessage } from './messages.ts';
import { initialState, nextState, type ParticipantState } from './participant-state.ts';

export interface ParticipantOptions {
  /** The Electron binary. */
  readonly electronPath: string;
  /** A folder of its own; the caller deletes it. */
  readonly userDataDir: string;
  /** Further command-line switches: those of the double, `--no-sandbox` where it has to be. */
  readonly switches: readonly string[];
  readonly kit: Kit;
  /** Gives the participant's renewals a token for the same user and room. */
  readonly freshToken: () => Promise<string>;
  /** Lines that are not reports: Chromium's own. */
  readonly onLog?: ((line: string) => void) | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
}

export interface Participant {
  readonly state: ParticipantState;
  /** Calls back with every change. @returns stops it. */
  onChange(listener: (state: ParticipantState) => void): () => void;
  /**
   * Waits until the state is as wanted.
   * @throws Error naming `what`, and the state there was, after `timeoutMs` or when the participant ended before.
   */
  waitFor(
    what: string,
    wanted: (state: ParticipantState) => boolean,
    timeoutMs: number,
  ): Promise<ParticipantState>;
  /** Says something in the room's chat. */
  say(text: string): void;
  /** Leaves the room and waits for the process to end; ends it by force after `graceMs`, 5,000 by default. */
  close(graceMs?: number): Promise<void>;
}

/** Starts a second participant out of sight: a real client in a process of its own, which answers in the chat. */
export async function startParticipant(options: ParticipantOptions): Promise<Participant> {
  const folder = await buildParticipant();
  const child = spawn(
    options.electronPath,
    [...options.switches, `--user-data-dir=${options.userDataDir}`, fakeMedia, folder],
    { stdio: 'pipe', env: withoutNodeMode(options.env ?? process.env) },
  );
  const participant = new RunningParticipant(child, options);
  await once(child, 'spawn');
  // SECURITY: the kit goes through a pipe; a command line can be read by every user of the machine.
  participant.send({ type: 'join', kit: options.kit });
  return participant;
}

class RunningParticipant implements Participant {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #freshToken: () => Promise<string>;
  readonly #listeners = new Set<(state: ParticipantState) => void>();
  #state = initialState;

  constructor(child: ChildProcessWithoutNullStreams, { freshToken, onLog }: ParticipantOptions) {
    this.#child = child;
    this.#freshToken = freshToken;
    const log = onLog ?? ((): void => undefined);
    const take = createLineSplitter((line) => {
      const message = participantMessage.safeParse(parseLine(line));
      if (message.success) this.#receive(message.data);
      else log(line);
    });
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', createLineSplitter(log));
    // A participant that has just ended cannot read; its end is reported by 'exit'.
    child.stdin.on('error', () => undefined);
    child.on('exit', () => {
      this.#change({ ...this.#state, ended: true, joined: false });
    });
  }

  get state(): ParticipantState {
    return this.#state;
  }

  onChange(listener: (state: ParticipantState) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async waitFor(
    what: string,
    wanted: (state: ParticipantState) => boolean,
    timeoutMs: number,
  ): Promise<ParticipantState> {
    return new Promise((resolve, reject) => {
      const look = (state: ParticipantState): void => {
        if (wanted(state))
          finish(() => {
            resolve(state);
          });
        else if (state.ended)
          finish(() => {
            reject(new Error(`the participant ended before: ${what}. ${JSON.stringify(state)}`));
          });
      };
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        stop();
        settle();
      };
      const timer = setTimeout(() => {
        finish(() => {
          reject(new Error(`not within ${String(timeoutMs)} ms: ${what}. ${JSON.stringify(this.#state)}`));
        });
      }, timeoutMs);
      const stop = this.onChange(look);
      look(this.#state);
    });
  }

  say(text: string): void {
    this.send({ type: 'say', text });
  }

  async close(graceMs = 5000): Promise<void> {
    if (this.#state.ended) return;
    this.send({ type: 'leave' });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), graceMs);
    await once(this.#child, 'exit');
    clearTimeout(timer);
  }

  send(message: ParentMessage): void {
    if (this.#child.stdin.writable) this.#child.stdin.write(toLine(message));
  }

  #receive(message: ParticipantMessage): void {
    if (message.type === 'token-wanted') this.#answerToken(message.id);
    this.#change(nextState(this.#state, message));
  }

  #answerToken(id: number): void {
    this.#freshToken().then(
      (token) => {
        this.send({ type: 'token', id, token });
      },
      () => {
        this.send({ type: 'token', id, token: null });
      },
    );
  }

  #change(state: ParticipantState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}

// With it set, Electron would run as plain Node.
function withoutNodeMode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
