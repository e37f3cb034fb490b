// The bare window Foyer is compared with: a CommonJS main that shows the same markup in the same window, without script
// and preload. Bundled by bundle.ts; runs in Electron.
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';

const size = process.env['FOYER_BENCH_PAGE'] === 'signin' ? signInSize() : homeSize();

void app.whenReady().then(() => {
  // The same options as main/app/zone-window.ts; measure.ts refuses to compare windows of different sizes.
  const window = new BrowserWindow({
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    autoHideMenuBar: true,
    ...size,
    title: 'Foyer',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => {
  app.quit();
});

function homeSize() {
  return { width: 960, height: 680, minWidth: 400, minHeight: 480 };
}

function signInSize() {
  return { width: 460, height: 700, minWidth: 380, minHeight: 520, fullscreenable: false };
}
