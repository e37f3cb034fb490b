import { found, type Step } from '../step.ts';

/** @param compositing Chromium's word for who puts pages together, for example `enabled` or `disabled_software` */
export function graphicsStep(compositing: () => string): Step {
  return {
    name: 'graphics',
    run: () =>
      Promise.resolve(found(compositing().startsWith('enabled') ? 'graphics.good' : 'graphics.software')),
  };
}
