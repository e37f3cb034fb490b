import { ipcRenderer } from 'electron';
import type { Arguments, Channel, Events, Value } from '../shared/ipc-contract.ts';
import type { Result } from '../shared/result.ts';

/** A function that asks main on one channel. SECURITY: the page gets the function, never the channel's name. */
export function call<C extends Channel>(channel: C): (...args: Arguments<C>) => Promise<Result<Value<C>>> {
  return (...args) => ipcRenderer.invoke(channel, ...args);
}

/** A function that hears one kind of message. SECURITY: Electron's event object stays here. */
export function listen<E extends keyof Events>(
  channel: E,
): (listener: (message: Events[E]) => void) => () => void {
  return (listener) => {
    const hear = (_event: unknown, message: Events[E]) => {
      listener(message);
    };
    ipcRenderer.on(channel, hear);
    return () => {
      ipcRenderer.off(channel, hear);
    };
  };
}
