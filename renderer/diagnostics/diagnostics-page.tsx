import { useEffect, useState } from 'preact/hooks';
import { verdictOf } from '../../shared/diagnostics/findings.ts';
import { diagnosticSteps, type Verdict } from '../../shared/diagnostics/steps.ts';
import type { Finding } from '../../shared/schemas/diagnostics.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { ReportDialog } from './report-dialog.tsx';
import { StepRow } from './step-row.tsx';
import { useDiagnosis } from './use-diagnosis.ts';
import { words } from './words.ts';

/** The window that finds out why Foyer does not work here. */
export function DiagnosticsPage() {
  const { findings, running, error, start } = useDiagnosis();
  const [exporting, setExporting] = useState(false);
  const [contact, setContact] = useState<string>();
  useEffect(() => {
    void answerOf(bridge.boot()).then((answer) => {
      if (answer.ok) setContact(answer.value.contact);
    });
  }, []);
  useEffect(() => {
    document.title = words.title;
  });
  return (
    <div class="diagnostics">
      <header class="diagnostics-head">
        <h1>{words.title}</h1>
        <p class="diagnostics-lead">{words.lead}</p>
        <p class="diagnostics-sum" role="status">
          {running ? words.running(findings.length, diagnosticSteps.length) : sumOf(findings)}
        </p>
      </header>
      <main class="diagnostics-list" tabIndex={0} aria-label={words.title}>
        {error !== undefined && <ErrorNotice error={error} />}
        <ul>
          {rowsOf(findings, running).map(({ step, finding }) => (
            <StepRow key={step} step={step} finding={finding} />
          ))}
        </ul>
      </main>
      <footer class="diagnostics-foot">
        {contact !== undefined && (
          <p class="diagnostics-contact" dir="auto">
            {words.contact(contact)}
          </p>
        )}
        <Button kind="secondary" busy={running} onClick={start}>
          {words.again}
        </Button>
        <Button
          kind="primary"
          disabled={running}
          onClick={() => {
            setExporting(true);
          }}
        >
          {words.export}
        </Button>
      </footer>
      {exporting && (
        <ReportDialog
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </div>
  );
}

const worstFirst: readonly (Verdict | undefined)[] = ['fail', 'warn', 'pass', 'skip'];

/** In their order while they are looked at, so that nothing jumps; then what is not well comes first. */
function rowsOf(findings: readonly Finding[], running: boolean) {
  const rows = diagnosticSteps.map((step) => ({ step, finding: findings.find((one) => one.step === step) }));
  const rank = ({ finding }: (typeof rows)[number]) =>
    worstFirst.indexOf(finding === undefined ? undefined : verdictOf(finding.code));
  return running ? rows : rows.toSorted((one, other) => rank(one) - rank(other));
}

function sumOf(findings: readonly Finding[]): string {
  const many = (verdict: 'fail' | 'warn') =>
    findings.filter(({ code }) => verdictOf(code) === verdict).length;
  if (many('fail') > 0) return words.notWell(many('fail'));
  return many('warn') > 0 ? words.worthALook(many('warn')) : words.good;
}
