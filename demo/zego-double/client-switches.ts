/**
 * ZEGO's domains that UIKit 2.18.4 has in its bundle. The last two are listed there but were never contacted; they are
 * mapped as well, so that a client pointed at the double cannot reach the real cloud by accident.
 */
export const zegoDomains = [
  'coolbcloud.com',
  'coolgcloud.com',
  'coolzcloud.com',
  'coolfcloud.com',
  'zego.im',
  'zegocloud.com',
] as const;

/**
 * Command-line switches that make an unmodified Electron client take the double for ZEGO's cloud.
 * SECURITY: only the certificate with this hash is accepted, by name; no blanket "ignore certificate errors".
 *
 * @param port the double's port on 127.0.0.1.
 * @param spkiHash SHA-256 of its public key, base64.
 */
export function zegoClientSwitches(port: number, spkiHash: string): string[] {
  const rules = zegoDomains.map((domain) => `MAP *.${domain}:443 127.0.0.1:${String(port)}`);
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    // The double's media is bound to loopback, which Chromium leaves out of its own candidates otherwise.
    '--allow-loopback-in-peer-connection',
  ];
}
