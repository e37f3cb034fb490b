import type { VaultPlace } from '../../../shared/errors/error-texts.ts';
import type { Vault } from '../../account/vault.ts';
import { found, type Step } from '../step.ts';

/** Nobody's: whether the keychain says “there is none” is all that is asked. Nothing is written to it. */
const nobody = 'diagnostics@foyer';

export function keychainStep(vault: Pick<Vault, 'read'>, place: VaultPlace): Step {
  return {
    name: 'keychain',
    async run() {
      const { state } = await vault.read(nobody);
      switch (state) {
        case 'present':
        case 'absent':
          return found('keychain.good', { place });
        case 'locked':
          return found('keychain.locked', { place });
        case 'unavailable':
          return found('keychain.unavailable', { place });
      }
    },
  };
}
