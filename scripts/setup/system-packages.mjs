import { createInterface } from 'node:readline/promises';
import { runVisibly } from './run-command.mjs';
import { say, SetupProblem } from './say.mjs';

/**
 * Carries out the plan for system packages.
 *
 * @param {import('./decide.mjs').PackagePlan} plan
 */
export async function provideSystemPackages(plan) {
  switch (plan.kind) {
    case 'none':
      return;
    case 'print':
      // Elsewhere we cannot tell what is there; the app itself says what is missing if something is.
      say(`if the next step misses a library: ${plan.command}`);
      return;
    case 'apt':
      say(`installing ${plan.packages.join(', ')} with apt (up to 60 MB, about a minute) …`);
      if (plan.how === 'ask') await askOnce(plan.packages);
      await apt(plan.how, ['update', '-qq']);
      await apt(plan.how, ['install', '-y', '-qq', '--no-install-recommends', ...plan.packages]);
  }
}

/**
 * @param {'as-root' | 'ask'} how
 * @param {readonly string[]} options
 */
function apt(how, options) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return how === 'as-root'
    ? runVisibly('apt-get', options, { env })
    : runVisibly('sudo', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options]);
}

async function askOnce(/** @type {readonly string[]} */ packages) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('setup: this needs administrator rights (sudo). Go on? [Y/n] ');
  terminal.close();
  if (/^n/i.test(answer.trim())) {
    throw new SetupProblem(
      `Then please run: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  }
}
