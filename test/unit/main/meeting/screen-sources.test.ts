import type { DesktopCapturerSource, SourcesOptions } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScreenSources } from '../../../../main/meeting/screen-sources.ts';

const picture = (url: string) => ({ isEmpty: () => url === '', toDataURL: () => url });

let hangs: Set<string>;
let calls: string[];
let release: (() => void)[];

const capturer = {
  getSources({ types: [kind = 'screen'] }: SourcesOptions): Promise<DesktopCapturerSource[]> {
    calls.push(kind);
    const found: unknown = [
      {
        id: `${kind}:1:0`,
        name: 'Untouched   name',
        display_id: kind === 'screen' ? '5' : '',
        thumbnail: picture(kind === 'screen' ? 'data:image/png;base64,AA' : ''),
        appIcon: kind === 'screen' ? null : picture('data:image/png;base64,BB'),
      },
    ];
    const answer = () => Promise.resolve(isSources(found) ? found : []);
    if (!hangs.has(kind)) return answer();
    return new Promise((resolve) => {
      release.push(() => {
        void answer().then(resolve);
      });
    });
  },
};

/** The few fields of a source that are read. */
function isSources(value: unknown): value is DesktopCapturerSource[] {
  return Array.isArray(value);
}

beforeEach(() => {
  vi.useFakeTimers();
  hangs = new Set();
  calls = [];
  release = [];
});

afterEach(() => {
  vi.useRealTimers();
});

it('says what there is, with pictures and icons where the system has them', async () => {
  const list = createScreenSources(capturer);
  expect(await list('screen')).toEqual([
    {
      ...{ id: 'screen:1:0', kind: 'screen', name: 'Untouched   name', displayID: '5' },
      thumbnail: 'data:image/png;base64,AA',
    },
  ]);
  expect(await list('window')).toEqual([
    {
      ...{ id: 'window:1:0', kind: 'window', name: 'Untouched   name', displayID: '', thumbnail: '' },
      icon: 'data:image/png;base64,BB',
    },
  ]);
});

it('a list of windows that hangs does not hold up the screens, and is given up after a while', async () => {
  hangs.add('window');
  const list = createScreenSources(capturer);
  const windows = list('window');
  expect(await list('screen')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(6000);
  expect(await windows).toBeUndefined();
});

it('does not ask again while the system still has to answer, and takes the late answer', async () => {
  hangs.add('window');
  const list = createScreenSources(capturer);
  const first = list('window');
  await vi.advanceTimersByTimeAsync(6000);
  expect(await first).toBeUndefined();
  const second = list('window');
  expect(calls).toEqual(['window']);
  release[0]?.();
  expect(await second).toHaveLength(1);
  hangs.clear();
  await list('window');
  expect(calls).toEqual(['window', 'window']);
});

it('a system that does not let Foyer look has nothing', async () => {
  const list = createScreenSources({ getSources: () => Promise.reject(new Error('denied')) });
  expect(await list('screen')).toEqual([]);
});
