import type { DesktopCapturerSource, SourcesOptions } from 'electron';
import { expect, it } from 'vitest';
import { pickFromPortal } from '../../../../main/meeting/portal-source.ts';

const asked: SourcesOptions[] = [];

function portalThat(chooses: readonly unknown[]) {
  asked.length = 0;
  return {
    getSources(options: SourcesOptions): Promise<DesktopCapturerSource[]> {
      asked.push(options);
      return Promise.resolve(isSources(chooses) ? chooses : []);
    },
  };
}

/** The few fields of a source that are read. */
function isSources(value: unknown): value is DesktopCapturerSource[] {
  return Array.isArray(value);
}

it('opens the portal’s question once, for screens and windows together, and without pictures', async () => {
  const picked = await pickFromPortal(portalThat([{ id: 'window:7:0', name: 'x', display_id: '' }]))({
    sound: true,
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ types: ['screen', 'window'], thumbnailSize: { width: 0, height: 0 } });
  expect(picked).toMatchObject({ id: 'window:7:0', kind: 'window', sound: false });
  expect(
    await pickFromPortal(portalThat([{ id: 'screen:0:0', display_id: '3' }]))({ sound: false }),
  ).toMatchObject({ kind: 'screen', displayID: '3' });
});

it('takes an empty answer for cancel', async () => {
  expect(await pickFromPortal(portalThat([]))({ sound: false })).toBeNull();
});
