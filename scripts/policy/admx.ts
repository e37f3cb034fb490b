import type { PolicyKey, PolicyLevel, PolicySetting } from '../../shared/policy-settings.ts';
import { settings } from './settings.ts';
import { xml } from './xml.ts';

const registryKey = 'SOFTWARE\\Policies\\Foyer';

interface Template {
  readonly key: PolicyKey;
  readonly setting: PolicySetting;
  readonly level: PolicyLevel;
  /** Its name in the template. */
  readonly id: string;
}

const templates: readonly Template[] = settings.flatMap(({ key, setting }) =>
  setting.levels.map((level) => ({
    key,
    setting,
    level,
    id: level === 'mandatory' ? key : `${key}_recommended`,
  })),
);

/** Group Policy's template: which values of the registry there are. */
export function admx(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="foyer" namespace="Foyer.Policies.Foyer" />
    <using prefix="windows" namespace="Microsoft.Policies.Windows" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <categories>
    <category name="foyer" displayName="$(string.foyer)" />
    <category name="recommended" displayName="$(string.recommended)">
      <parentCategory ref="foyer" />
    </category>
  </categories>
  <policies>
${templates.map(policyOf).join('\n')}
  </policies>
</policyDefinitions>
`;
}

function policyOf({ key, setting, level, id }: Template): string {
  const at = level === 'mandatory' ? registryKey : `${registryKey}\\Recommended`;
  const category = level === 'mandatory' ? 'foyer' : 'recommended';
  const onOff = setting.kind === 'switch';
  const presentation = onOff ? '' : ` presentation="$(presentation.${id})"`;
  const valueName = onOff ? ` valueName="${key}"` : '';
  return `    <policy name="${id}" class="Both" displayName="$(string.${id})" explainText="$(string.${id}_explain)"${presentation} key="${at}"${valueName}>
      <parentCategory ref="${category}" />
      <supportedOn ref="windows:SUPPORTED_Windows_10_0" />
${valueOf(setting, key, id, at)}
    </policy>`;
}

function valueOf(
  { kind, options = {}, longest = 2000 }: PolicySetting,
  key: PolicyKey,
  id: string,
  at: string,
): string {
  switch (kind) {
    case 'switch':
      return `      <enabledValue>
        <decimal value="1" />
      </enabledValue>
      <disabledValue>
        <decimal value="0" />
      </disabledValue>`;
    case 'text':
      return `      <elements>
        <text id="${id}_value" valueName="${key}" required="true" maxLength="${String(longest)}" />
      </elements>`;
    case 'number':
      return `      <elements>
        <decimal id="${id}_value" valueName="${key}" required="true" minValue="0" maxValue="4294967295" />
      </elements>`;
    case 'choice':
      return `      <elements>
        <enum id="${id}_value" valueName="${key}" required="true">
${Object.keys(options).map(itemOf(key)).join('\n')}
        </enum>
      </elements>`;
    case 'list':
      return `      <elements>
        <list id="${id}_value" key="${at}\\${key}" valuePrefix="" />
      </elements>`;
  }
}

/** The words of a choice are the same at both levels. */
function itemOf(key: PolicyKey) {
  return (value: string) => `          <item displayName="$(string.${optionId(key, value)})">
            <value>
              <string>${xml(value)}</string>
            </value>
          </item>`;
}

/** Names in a template have no other characters. */
function optionId(key: PolicyKey, value: string): string {
  return `${key}_is_${value.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}

/** The words of the template. */
export function adml(): string {
  const words = templates.flatMap(({ setting, level, id }) => [
    [id, level === 'mandatory' ? setting.title : `${setting.title} (recommended)`],
    [`${id}_explain`, explanationOf(setting)],
  ]);
  const options = settings.flatMap(({ key, setting }) =>
    Object.entries(setting.options ?? {}).map(([value, meaning]) => [
      optionId(key, value),
      `${value}: ${meaning}`,
    ]),
  );
  const strings = [
    ['foyer', 'Foyer'],
    ['recommended', 'Recommended: employees may choose otherwise'],
    ...words,
    ...options,
  ].map(([id = '', text = '']) => `      <string id="${id}">${xml(text)}</string>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>Foyer</displayName>
  <description>Settings of Foyer</description>
  <resources>
    <stringTable>
${strings.join('\n')}
    </stringTable>
    <presentationTable>
${templates.flatMap(presentationOf).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function explanationOf({ effect, without, example, kind }: PolicySetting): string {
  const shown = typeof example === 'string' ? example : JSON.stringify(example);
  const exampleLine = kind === 'switch' ? '' : `\n\nExample: ${shown}`;
  return `${effect}\n\nNot configured: ${without}${exampleLine}`;
}

function presentationOf({ setting, id }: Template): string[] {
  const title = xml(setting.title);
  switch (setting.kind) {
    case 'switch':
      return [];
    case 'text':
      return [
        `      <presentation id="${id}">
        <textBox refId="${id}_value">
          <label>${title}</label>
        </textBox>
      </presentation>`,
      ];
    case 'number':
      return [
        `      <presentation id="${id}">
        <decimalTextBox refId="${id}_value">${title}</decimalTextBox>
      </presentation>`,
      ];
    case 'choice':
      return [
        `      <presentation id="${id}">
        <dropdownList refId="${id}_value">${title}</dropdownList>
      </presentation>`,
      ];
    case 'list':
      return [
        `      <presentation id="${id}">
        <listBox refId="${id}_value">${title}</listBox>
      </presentation>`,
      ];
  }
}
