import type { DesktopCapturer } from 'electron';
import type { ShareSource } from '../../shared/schemas/share.ts';

/** Some systems never answer (measured by others on macOS): then the picker says so instead of waiting. */
const timeoutMs = 8000;

const thumbnailSize = { width: 320, height: 180 };

/** The screens and windows that can be shared. Asked apart, so that one kind that hangs does not hide the other. */
export async function listShareSources(
  capturer: Pick<DesktopCapturer, 'getSources'>,
): Promise<ShareSource[]> {
  const [screens, windows] = await Promise.all([listOne(capturer, 'screen'), listOne(capturer, 'window')]);
  return [...screens, ...windows];
}

async function listOne(
  capturer: Pick<DesktopCapturer, 'getSources'>,
  kind: ShareSource['kind'],
): Promise<ShareSource[]> {
  const asked = capturer.getSources({ types: [kind], thumbnailSize, fetchWindowIcons: false });
  const sources = await Promise.race([
    asked.catch(() => []),
    new Promise<[]>((resolve) => {
      setTimeout(resolve, timeoutMs, []).unref();
    }),
  ]);
  return sources.map(({ id, name, thumbnail }) => ({
    id,
    kind,
    name: name === '' ? 'Untitled' : name,
    thumbnail: thumbnail.isEmpty() ? '' : thumbnail.toDataURL(),
  }));
}
