const { readFileSync, writeFileSync } = require('node:fs');

const rule = 'name=&quot;Foyer&quot;';
const ownSetup = String.raw`&quot;%LOCALAPPDATA%\Programs\Foyer\Uninstall Foyer.exe&quot;`;
const setupKey = String.raw`Software\Microsoft\Active Setup\Installed Components\{0F6F3B52-6B0C-5A53-9D0E-6D8C1B0D6A31}`;

const netsh = (id, words) =>
  `<CustomAction Id="${id}" Directory="APPLICATIONFOLDER" Execute="deferred" Impersonate="no" Return="ignore" ` +
  `ExeCommand="&quot;[System64Folder]netsh.exe&quot; advfirewall firewall ${words}"/>`;

/**
 * What an installation for the computer needs besides the files: the link's handler for everybody, a way in for media, and
 * (as build/windows/installer.nsh does) the end of what people had installed for themselves.
 */
const additions = `
    <DirectoryRef Id="APPLICATIONFOLDER">
      <Component Id="FoyerForEverybody" Guid="5D1C7C0A-9B5C-4E7B-8F0A-0B7E5D3C2A61" Win64="yes">
        <RegistryKey Root="HKLM" Key="Software\\Classes\\foyer">
          <RegistryValue Type="string" Value="URL:Foyer meeting" KeyPath="yes"/>
          <RegistryValue Name="URL Protocol" Type="string" Value=""/>
          <RegistryKey Key="shell\\open\\command">
            <RegistryValue Type="string" Value="&quot;[APPLICATIONFOLDER]Foyer.exe&quot; &quot;%1&quot;"/>
          </RegistryKey>
        </RegistryKey>
        <RegistryKey Root="HKLM" Key="${setupKey}">
          <RegistryValue Type="string" Value="Foyer"/>
          <RegistryValue Name="Version" Type="string" Value="1"/>
          <RegistryValue Name="StubPath" Type="string" Value="cmd.exe /d /c if exist ${ownSetup} start &quot;&quot; /wait ${ownSetup} /currentuser /S"/>
        </RegistryKey>
      </Component>
    </DirectoryRef>
    ${netsh('FoyerRefuseMedia', `delete rule ${rule}`)}
    ${netsh('FoyerAllowMedia', `add rule ${rule} dir=in action=allow program=&quot;[APPLICATIONFOLDER]Foyer.exe&quot; protocol=udp enable=yes`)}
    <InstallExecuteSequence>
      <Custom Action="FoyerRefuseMedia" Before="FoyerAllowMedia">1</Custom>
      <Custom Action="FoyerAllowMedia" After="InstallFiles">NOT REMOVE~="ALL"</Custom>
    </InstallExecuteSequence>
`;

/** @returns {string} electron-builder's WiX project with our additions; throws when its shape is no longer known */
function withAdditions(project) {
  for (const place of ['<ComponentGroupRef Id="ProductComponents"/>', '<!-- Files -->'])
    if (project.split(place).length !== 2)
      throw new Error(`The MSI project has no single “${place}” any more.`);
  return project
    .replace(
      '<ComponentGroupRef Id="ProductComponents"/>',
      '<ComponentGroupRef Id="ProductComponents"/>\n      <ComponentRef Id="FoyerForEverybody"/>',
    )
    .replace('<!-- Files -->', () => `${additions}\n    <!-- Files -->`);
}

exports.withAdditions = withAdditions;

/** electron-builder calls it with the project's file, before WiX compiles it. */
exports.default = (file) => {
  writeFileSync(file, withAdditions(readFileSync(file, 'utf8')));
};
