import { z } from 'zod';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const name = `(?:${label}\\.)+${label}`;

/** SECURITY: goes into the policy of a page as it is: nothing but a name fits. */
export const hostName = () =>
  z
    .string()
    .max(253)
    .regex(new RegExp(`^${name}$`, 'i'), 'is not a host name, for example coolbcloud.com');

/** SECURITY: as above. */
export const hostAndPort = () =>
  z
    .string()
    .max(260)
    .regex(
      new RegExp(`^${name}(?::[1-9]\\d{0,4})?$`, 'i'),
      'is not a host, for example proxy.acme.com or proxy.acme.com:8443',
    );
