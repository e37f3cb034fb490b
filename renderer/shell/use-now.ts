import { useEffect, useState } from 'preact/hooks';

const minute = 60_000;

/** The time in unix milliseconds, fresh each minute and whenever the window comes back; a hidden window rests. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const refresh = () => {
      if (!document.hidden) setNow(Date.now());
    };
    const timer = setInterval(refresh, minute);
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('focus', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('focus', refresh);
    };
  }, []);
  return now;
}
