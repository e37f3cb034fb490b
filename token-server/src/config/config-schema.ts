import { isIP } from 'node:net';
import { z } from 'zod';
import { policyHookShape } from '../policy/hook-settings.ts';
import { settingsShape } from '../server/settings.ts';

const path = z.string().min(1);

const network = z.string().refine((text) => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  // SECURITY: never everybody: who asks could then claim any address, and with it be beyond every limit.
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}, 'must be an address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal; not everybody');

/** The configuration file. Unknown names are mistakes: a typing error must not leave a default in force unseen. */
export const configSchema = z.strictObject({
  ...settingsShape,
  /** Paths are relative to the configuration file. */
  serverSecretFile: path,
  /** Left out: nobody signs in with a password. */
  accountsFile: path.optional(),
  deviceKeysFile: path,
  /** Keys of kiosks and servers; left out: there are none. */
  accessKeysFile: path.optional(),
  /** Who may enter which meeting; without it, everybody with an account may enter every one. */
  policyFile: path.optional(),
  /** The company's own service that decides instead. */
  policyHook: z.strictObject({ ...policyHookShape, secretFile: path.optional() }).optional(),
  /** What ids of meetings and invitations are signed with; follows from the ServerSecret when it is not set. */
  roomKeyFile: path.optional(),
  /** Where single-use invitations that were used are kept; `used-codes.json` beside the device keys by default. */
  usedCodesFile: path.optional(),
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
