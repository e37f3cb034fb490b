import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session, type Session } from 'electron';
import { FreshTokens } from './fresh-tokens.ts';
import { createLineSplitter, parseLine, toLine } from './lines.ts';
import {
  type Kit,
  pageReport,
  type ParentMessage,
  parentMessage,
  type ParticipantMessage,
} from './messages.ts';
import { host, isOwnPage, mayRequest, pageUrl, scheme } from './own-page.ts';
import { servePage } from './page-files.ts';

/** The second participant: a meeting client of its own, out of sight, driven by lines on stdin. */
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
run();

function run(): void {
  let kit: Kit | undefined;
  let window: BrowserWindow | undefined;
  const tokens = new FreshTokens((id) => {
    report({ type: 'token-wanted', id });
  });
  answerPage(() => kit, tokens);
  readParent((message) => {
    switch (message.type) {
      case 'join':
        kit = message.kit;
        app.whenReady().then(
          () => {
            window ??= openPage();
          },
          (error: unknown) => {
            report({ type: 'problem', message: String(error) });
          },
        );
        return;
      case 'token':
        tokens.answer(message.id, message.token);
        return;
      case 'say':
      case 'leave':
        window?.webContents.send('participant:command', message);
    }
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

function readParent(onMessage: (message: ParentMessage) => void): void {
  const take = createLineSplitter((line) => {
    const message = parentMessage.safeParse(parseLine(line));
    if (message.success) onMessage(message.data);
    else report({ type: 'problem', message: 'a line from the parent makes no sense' });
  });
  process.stdin.setEncoding('utf8').on('data', (chunk: string) => {
    take(chunk);
  });
  // Whoever started it is gone: nobody is left to talk to.
  process.stdin.on('end', () => {
    app.exit(0);
  });
  // A parent that died takes the other pipe along; writing to it must not become an error dialogue.
  process.stdout.on('error', () => {
    app.exit(0);
  });
}

function report(message: ParticipantMessage): void {
  process.stdout.write(toLine(message));
}

function answerPage(kit: () => Kit | undefined, tokens: FreshTokens): void {
  ipcMain.handle('participant:kit', (event) => {
    const answer = isOwnFrame(event.senderFrame) ? kit() : undefined;
    if (answer === undefined) throw new Error('there is no kit');
    return answer;
  });
  ipcMain.handle('participant:fresh-token', (event) => {
    if (!isOwnFrame(event.senderFrame)) throw new Error('not for this page');
    return tokens.get();
  });
  ipcMain.on('participant:report', (event, message: unknown) => {
    const parsed = isOwnFrame(event.senderFrame) ? pageReport.safeParse(message) : undefined;
    if (parsed?.success === true) report(parsed.data);
  });
}

// SECURITY: a frame that is gone, or shows anything but the own page, gets no answer.
function isOwnFrame(frame: { readonly url: string } | null): boolean {
  return frame !== null && isOwnPage(frame.url);
}

function openPage(): BrowserWindow {
  // In memory: UIKit would write the token into files otherwise.
  const partition = session.fromPartition('participant');
  lockDown(partition);
  partition.protocol.handle(scheme, servePage(join(app.getAppPath(), 'page')));
  const window = new BrowserWindow({
    show: false,
    width: 960,
    height: 640,
    title: host,
    webPreferences: {
      session: partition,
      preload: join(app.getAppPath(), 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Nobody sees the window; its pictures and timers have to go on nevertheless.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    report({ type: 'problem', message: `the page's process is gone: ${details.reason}` });
  });
  window.loadURL(pageUrl).catch((error: unknown) => {
    report({ type: 'problem', message: `the page does not load: ${String(error)}` });
  });
  return window;
}

/** SECURITY: camera and microphone for the own page only, requests to ZEGO's hosts only. */
function lockDown(partition: Session): void {
  partition.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(permission === 'media' && isOwnPage(details.requestingUrl));
  });
  partition.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === 'media' && isOwnPage(origin),
  );
  partition.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayRequest(details.url) });
  });
}
