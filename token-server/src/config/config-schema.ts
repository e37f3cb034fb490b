import { isIP } from 'node:net';
import { z } from 'zod';
import { settingsShape } from '../server/settings.ts';

const path = z.string().min(1);

const network = z.string().refine((text) => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}, 'must be an address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal');

/** The configuration file. Unknown names are mistakes: a typing error must not leave a default in force unseen. */
export const configSchema = z.strictObject({
  ...settingsShape,
  /** Paths are relative to the configuration file. */
  serverSecretFile: path,
  accountsFile: path,
  deviceKeysFile: path,
  /** Where decisions are written down; nowhere when it is not set. */
  auditFile: path.optional(),
  listen: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(8080),
    })
    .default({ host: '127.0.0.1', port: 8080 }),
  /** Where `/metrics` is answered, apart from everything else; nowhere by default. */
  metricsListen: z
    .union([
      z.literal(false),
      z.strictObject({
        host: z.string().min(1).default('127.0.0.1'),
        port: z.int().min(0).max(65_535),
      }),
    ])
    .default(false),
  /** Reverse proxies whose X-Forwarded-For is believed. */
  trustProxy: z
    .union([z.literal(false), z.array(network).min(1)], 'must be false or a list of addresses and networks')
    .default(false),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
});

export type Config = z.output<typeof configSchema>;
