import type { DesktopCapturer, DesktopCapturerSource, NativeImage } from 'electron';
import type { ShareKind, ShareSource } from '../../shared/schemas/share.ts';

/** Some systems never answer (told of macOS): after so many ms the picker says so instead of waiting. */
const patience = 6000;

const thumbnailSize = { width: 320, height: 180 };

/** Something that can be shared, and on which display it is, where the system says. */
export interface Source extends ShareSource {
  readonly displayID: string;
}

/**
 * Lists the screens or the windows; `undefined` when the system does not answer in time. Each kind is asked for by
 * itself, so that one that hangs does not hide the other, and at most once at a time, so that questions do not pile up.
 */
export function createScreenSources(
  capturer: Pick<DesktopCapturer, 'getSources'>,
): (kind: ShareKind) => Promise<readonly Source[] | undefined> {
  const underWay = new Map<ShareKind, Promise<readonly Source[]>>();

  const ask = (kind: ShareKind): Promise<readonly Source[]> => {
    const asked = underWay.get(kind);
    if (asked !== undefined) return asked;
    const answer = capturer
      .getSources({ types: [kind], thumbnailSize, fetchWindowIcons: kind === 'window' })
      .then((sources) => sources.map((source) => sourceOf(kind, source)))
      // A system that does not let Foyer look has nothing to share.
      .catch(() => [])
      .finally(() => underWay.delete(kind));
    underWay.set(kind, answer);
    return answer;
  };

  return async (kind) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, patience, undefined);
    });
    const answer = await Promise.race([ask(kind), late]);
    clearTimeout(timer);
    return answer;
  };
}

function sourceOf(kind: ShareKind, source: DesktopCapturerSource): Source {
  const { id, name, thumbnail, display_id: displayID } = source;
  const icon = iconOf(source);
  return {
    id,
    kind,
    name,
    displayID,
    thumbnail: thumbnail.isEmpty() ? '' : thumbnail.toDataURL(),
    ...(icon === undefined ? {} : { icon }),
  };
}

/** Typed as always there, but nothing for screens and where the system has none. */
function iconOf({ appIcon }: { readonly appIcon: NativeImage | null }): string | undefined {
  return appIcon === null || appIcon.isEmpty() ? undefined : appIcon.toDataURL();
}
