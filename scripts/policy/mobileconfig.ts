import { policyLevels, type PolicySetting } from '../../shared/policy-settings.ts';
import { exampleOf } from './settings.ts';
import { xml } from './xml.ts';

/** Made once; a profile is replaced by the next one with the same. */
const profile = 'B0E4C4A5-6A0B-4A6E-9E0C-5E6B7C1F2D31';
const payload = '4D0E8A57-0C57-4B0E-8C55-2C8F1C9B7A46';

/** A configuration profile with the example of every setting, to be changed and signed by the company. */
export function mobileconfig(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>PayloadContent</key>
    <array>
      <dict>
        <key>PayloadType</key>
        <string>app.foyer.desktop</string>
        <key>PayloadIdentifier</key>
        <string>app.foyer.desktop.policy</string>
        <key>PayloadUUID</key>
        <string>${payload}</string>
        <key>PayloadVersion</key>
        <integer>1</integer>
        <key>PayloadDisplayName</key>
        <string>Foyer</string>
${policyLevels.map(levelOf).join('\n')}
      </dict>
    </array>
    <key>PayloadType</key>
    <string>Configuration</string>
    <key>PayloadIdentifier</key>
    <string>app.foyer.desktop.profile</string>
    <key>PayloadUUID</key>
    <string>${profile}</string>
    <key>PayloadVersion</key>
    <integer>1</integer>
    <key>PayloadScope</key>
    <string>System</string>
    <key>PayloadDisplayName</key>
    <string>Foyer</string>
  </dict>
</plist>
`;
}

function levelOf(level: (typeof policyLevels)[number]): string {
  const values = Object.entries(exampleOf(level)).map(
    ([key, example]) => `          <key>${key}</key>\n          ${plistOf(example)}`,
  );
  return `        <key>${level}</key>\n        <dict>\n${values.join('\n')}\n        </dict>`;
}

function plistOf(example: PolicySetting['example']): string {
  if (typeof example === 'boolean') return `<${String(example)}/>`;
  if (typeof example === 'number') return `<integer>${String(example)}</integer>`;
  if (typeof example === 'string') return `<string>${xml(example)}</string>`;
  return `<array>${example.map((one) => `<string>${xml(one)}</string>`).join('')}</array>`;
}
