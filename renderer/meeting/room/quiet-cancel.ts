/**
 * What UIKit is told when the employee cancelled: it shows the text for 3 s, and an empty one would leave its share button
 * dead until the page is loaded again (measured with 2.18.4). Nobody sees this one.
 */
const unseen = '\u2060';

interface Parts {
  readonly devices: Pick<MediaDevices, 'getDisplayMedia'>;
  /** Where UIKit puts its short messages: beside the page's own root. */
  readonly body: HTMLElement;
  /** What to say when it was not the employee who cancelled. */
  readonly failed: () => string;
}

/** Whoever cancels sharing knows it, and is told nothing; a failure is said. Gives what UIKit asks when nothing is shared. */
export function tellFailuresOnly({ devices, body, failed }: Parts): () => string {
  let cancelled = false;
  const ask = devices.getDisplayMedia.bind(devices);
  devices.getDisplayMedia = async (options) => {
    cancelled = false;
    try {
      return await ask(options);
    } catch (error) {
      // Main answers a cancel so; a screen that can't be captured is another error.
      cancelled = error instanceof DOMException && error.name === 'AbortError';
      throw error;
    }
  };

  const watched = new Set<Element>();
  const hush = (layer: HTMLElement) => {
    if (watched.has(layer)) return;
    watched.add(layer);
    const observer = new MutationObserver(() => {
      layer.hidden = layer.textContent === unseen;
      if (layer.textContent !== '') return;
      observer.disconnect();
      watched.delete(layer);
    });
    observer.observe(layer, { childList: true, subtree: true, characterData: true });
  };

  return () => {
    if (!cancelled) return failed();
    for (const layer of body.children) if (layer instanceof HTMLElement && layer.id !== 'app') hush(layer);
    return unseen;
  };
}
