import type { IpcMain, WebContents } from 'electron';
import type { z } from 'zod';
import type { AppError } from '../../shared/app-error.ts';
import type { Arguments, Channel, Value } from '../../shared/ipc-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { zoneOf } from '../../shared/zones.ts';
import { supportCode } from '../diagnostics/support-code.ts';

type Schemas = {
  readonly [C in Channel]: { readonly args: z.ZodType<Arguments<C>>; readonly value: z.ZodType<Value<C>> };
};

type Handler<C extends Channel> = (
  sender: WebContents,
  ...args: Arguments<C>
) => Promise<Result<Value<C>>> | Result<Value<C>>;

/** Channels asked before first paint: no arguments, answered from the boot file without the schemas. */
type BootChannel = 'signin:boot' | 'shell:boot' | 'shell:update-state';

export interface Ipc {
  readonly handle: <C extends Channel>(channel: C, handler: Handler<C>) => void;
  readonly handleBoot: <C extends BootChannel>(channel: C, handler: () => Value<C> | null) => void;
}

interface Parts {
  readonly ipcMain: IpcMain;
  /** Imports the schemas on first use: zod is too slow to load before first paint. */
  readonly loadSchemas: () => Promise<Schemas>;
  /** Told of every error that a page is answered with: what an employee reads out to support has to be in the log. */
  readonly onError: (channel: Channel, error: AppError) => void;
}

/**
 * The one place that answers renderers. Every call is checked (sender, arguments, answer) and every answer is a Result:
 * whatever a handler throws becomes `app.internal` with a support code, never an Error with a message.
 */
export function createIpc({ ipcMain, loadSchemas, onError }: Parts): Ipc {
  const internal = (channel: Channel) => {
    const error = { code: 'app.internal', support: supportCode() } as const;
    onError(channel, error);
    return err(error);
  };

  return {
    handle(channel, handler) {
      ipcMain.handle(channel, async (event, ...args: unknown[]) => {
        if (!isFromZone(event.senderFrame, channel)) return internal(channel);
        try {
          const schemas: Schemas = await loadSchemas();
          const parsed = schemas[channel].args.safeParse(args);
          if (!parsed.success) return internal(channel);
          const result = await handler(event.sender, ...parsed.data);
          // SECURITY: parsed on the way out too, which drops every field the contract does not name.
          if (result.ok) return ok(schemas[channel].value.parse(result.value));
          onError(channel, result.error);
          return result;
        } catch {
          return internal(channel);
        }
      });
    },

    handleBoot(channel, handler) {
      ipcMain.handle(channel, (event, ...args: unknown[]) => {
        if (!isFromZone(event.senderFrame, channel) || args.length > 0) return internal(channel);
        const value = handler();
        return value === null ? internal(channel) : ok(value);
      });
    },
  };
}

/** The part of a WebFrameMain that is needed here. */
interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** SECURITY: only the main frame of the zone's own page; a frame that is gone (null) is refused. */
export function isFromZone(frame: Frame | null, channel: Channel): boolean {
  return (
    frame !== null && frame.parent === null && zoneOf(frame.url) === channel.slice(0, channel.indexOf(':'))
  );
}
