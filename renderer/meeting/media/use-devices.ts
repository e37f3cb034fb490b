import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeviceInfo } from './devices.ts';

/** The devices that are plugged in, kept up to date. `refresh` looks again, for labels a permission has just shown. */
export function useDevices() {
  const [devices, setDevices] = useState<readonly DeviceInfo[]>();

  const refresh = useCallback(() => {
    void navigator.mediaDevices.enumerateDevices().then(setDevices, () => {
      setDevices([]);
    });
  }, []);

  useEffect(() => {
    refresh();
    navigator.mediaDevices.addEventListener('devicechange', refresh);
    return () => {
      navigator.mediaDevices.removeEventListener('devicechange', refresh);
    };
  }, [refresh]);

  return { devices, refresh };
}
