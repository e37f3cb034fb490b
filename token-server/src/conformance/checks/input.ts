import { allRefused, type Check } from '../examination.ts';
import { pass } from '../finding.ts';
import type { BadInput } from '../protocol.ts';

const kinds: readonly BadInput[] = ['missing', 'empty', 'too-long', 'control', 'malformed', 'huge', 'method'];

/** Whatever is sent by somebody who is known: a 4xx, never a 5xx, never a token. */
export const inputChecks: readonly Check[] = kinds.map((kind) => ({
  name: `input-${kind}`,
  async run(examination) {
    const found = await allRefused(examination, examination.protocol.badInputs(examination.session)[kind]);
    return 'result' in found ? found : pass(`refused: ${found.join(', ')}`);
  },
}));
