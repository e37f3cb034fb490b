const { existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { Arch } = require('electron-builder');

/** Looks over the packed app before it goes into an installer. */
exports.default = ({ appOutDir, arch, electronPlatformName, packager }) => {
  const resources = packager.getResourcesDir(appOutDir);
  const archs = Arch[arch] === 'universal' ? ['x64', 'arm64'] : [Arch[arch]];
  for (const each of archs) {
    const prebuild = `${electronPlatformName}-${each}`;
    const keytar = join('app.asar.unpacked/node_modules/keytar/prebuilds', prebuild, 'keytar.node');
    if (!existsSync(join(resources, keytar)))
      throw new Error(
        `The keychain's binary for ${prebuild} is missing: build this package on ${electronPlatformName}.`,
      );
  }
  // An unpacked Electron (`electronDist`) is copied whole, with the app it shows when it is given none.
  for (const file of ['default_app.asar', 'default_app.sha256'])
    rmSync(join(resources, file), { force: true });
};
