import { useCallback, useEffect, useState } from 'preact/hooks';

/** Whether the settings are shown: from the person's menu, or by Ctrl and comma, as in most programs (⌘ on a Mac). */
export function useSettingsOpen() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== ',' || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      // A dialog is in front: what it asks comes first.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, []);
  const show = useCallback(() => {
    setOpen(true);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  return { open, show, close };
}
