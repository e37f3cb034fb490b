import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { noteBundledPackages } from './build/bundled-packages.ts';
import { localizedPages } from './build/localized-pages.ts';

const page = (zone: string) => resolve('renderer', zone, 'index.html');

/** Explicit targets: the bundle must also run on the development runtime, Electron 33 (Node 20.18, Chromium 130). */
export default defineConfig({
  main: {
    plugins: [noteBundledPackages('main')],
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      // Only keytar stays outside: a native module cannot be bundled.
      externalizeDeps: { exclude: ['electron-store', 'electron-updater', 'fflate', 'openid-client', 'zod'] },
      rolldownOptions: {
        input: { index: resolve('main/index.ts') },
        output: {
          chunkFileNames: '[name].js',
          // The archive may hold 7 MiB. Names stay, for an error in a log to be understood.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    plugins: [noteBundledPackages('preload')],
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file: it cannot import another.
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          signin: resolve('preload/signin.ts'),
          shell: resolve('preload/shell.ts'),
          meeting: resolve('preload/meeting.ts'),
          picker: resolve('preload/picker.ts'),
          sharing: resolve('preload/sharing.ts'),
          link: resolve('preload/link.ts'),
          diagnostics: resolve('preload/diagnostics.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [noteBundledPackages('renderer'), localizedPages(resolve('renderer'))],
    root: resolve('renderer'),
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      modulePreload: { polyfill: false },
      minify: true,
      // UIKit is one vendor file of 5 MB; it is a lazy chunk of the meeting page and is measured, not warned about.
      chunkSizeWarningLimit: 6000,
      rolldownOptions: {
        input: {
          signin: page('signin'),
          shell: page('shell'),
          meeting: page('meeting'),
          picker: page('picker'),
          sharing: page('sharing'),
          link: page('link'),
          diagnostics: page('diagnostics'),
        },
        output: {
          // What the pages draw with is one file: each further one is a question to main before the first paint.
          codeSplitting: {
            groups: [{ name: 'ui', test: /renderer\/ui\/[^/]+$|node_modules\/preact\//, minShareCount: 2 }],
          },
        },
      },
    },
  },
});
