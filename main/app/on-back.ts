import { powerMonitor } from 'electron';

/** Calls `listener` whenever the employee is back: the screen was unlocked, or the computer woke up. After `ready`. */
export function onBack(listener: () => void): void {
  powerMonitor.on('unlock-screen', listener).on('resume', listener);
}
