import { fillFinding } from '../../shared/diagnostics/fill-finding.ts';
import { verdictOf } from '../../shared/diagnostics/findings.ts';
import type { StepName, Verdict } from '../../shared/diagnostics/steps.ts';
import type { Finding } from '../../shared/schemas/diagnostics.ts';
import { Icon } from '../ui/icon.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { words } from './words.ts';

interface StepRowProps {
  readonly step: StepName;
  /** Missing while it is looked at. */
  readonly finding: Finding | undefined;
}

const icons = { pass: 'check', warn: 'warning', fail: 'close', skip: 'more' } as const;

/** One thing that was looked at: what was found, and what to do about it. */
export function StepRow({ step, finding }: StepRowProps) {
  const verdict = finding === undefined ? 'waiting' : verdictOf(finding.code);
  const text = finding === undefined ? undefined : fillFinding(finding, words.findings);
  return (
    <li class={`diagnosis diagnosis-${verdict}`}>
      <span class="diagnosis-mark">
        <Mark verdict={verdict} />
      </span>
      <div class="diagnosis-text">
        <h2 class="diagnosis-title">
          {words.steps[step]}
          <span class="visually-hidden">: {words.verdicts[verdict]}</span>
        </h2>
        {text !== undefined && (
          <p class="diagnosis-happened" dir="auto">
            {text.happened}
          </p>
        )}
        {text?.next !== undefined && (
          <p class="diagnosis-next" dir="auto">
            {text.next}
          </p>
        )}
      </div>
    </li>
  );
}

function Mark({ verdict }: { readonly verdict: Verdict | 'waiting' }) {
  return verdict === 'waiting' ? <Spinner /> : <Icon name={icons[verdict]} size={18} />;
}
