import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../shared/result.ts';
import type { ReportFile } from '../../shared/schemas/diagnostics.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

/** Shows the report, every file of it, before it is saved. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const [report, setReport] = useState<Result<{ readonly files: readonly ReportFile[] }>>();
  const [chosen, setChosen] = useState('report.txt');
  const [outcome, setOutcome] = useState<'saving' | 'saved' | 'failed'>();
  useEffect(() => {
    void answerOf(bridge.report()).then(setReport);
  }, []);

  const save = async () => {
    setOutcome('saving');
    const answer = await answerOf(bridge.save());
    if (!answer.ok) setOutcome('failed');
    else setOutcome(answer.value.saved ? 'saved' : undefined);
  };

  const files = report?.ok === true ? report.value.files : [];
  const shown = files.find(({ name }) => name === chosen);
  return (
    <Dialog
      title={words.report.title}
      rich
      onCancel={onClose}
      actions={
        <>
          <Button kind="secondary" onClick={onClose}>
            {words.report.cancel}
          </Button>
          <Button
            kind="primary"
            busy={outcome === 'saving'}
            disabled={files.length === 0}
            onClick={() => void save()}
          >
            {words.report.save}
          </Button>
        </>
      }
    >
      <p>{words.report.text}</p>
      {report?.ok === false && <ErrorNotice error={report.error} />}
      {files.length > 0 && (
        <SelectField
          id="report-file"
          label={words.report.file}
          value={chosen}
          options={files.map(({ name }) => ({ value: name, label: name }))}
          onChange={setChosen}
        />
      )}
      {shown !== undefined && (
        <pre class="report-text" dir="ltr" tabIndex={0} role="region" aria-label={shown.name}>
          {shown.text}
        </pre>
      )}
      {outcome === 'saved' && <Notice happened={words.report.saved} />}
      {outcome === 'failed' && <Notice kind="warning" happened={words.report.failed} />}
    </Dialog>
  );
}
