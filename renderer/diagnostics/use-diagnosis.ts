import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { Finding } from '../../shared/schemas/diagnostics.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

export interface Diagnosis {
  /** What has been found so far. */
  readonly findings: readonly Finding[];
  readonly running: boolean;
  readonly error: AppError | undefined;
  readonly start: () => void;
}

/** Looks at once, hears of each finding as it comes, and looks again on demand. */
export function useDiagnosis(): Diagnosis {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [running, setRunning] = useState(true);
  const [error, setError] = useState<AppError>();
  const under = useRef(false);

  const start = useCallback(() => {
    if (under.current) return;
    under.current = true;
    setFindings([]);
    setError(undefined);
    setRunning(true);
    void answerOf(bridge.run()).then((answer) => {
      under.current = false;
      setRunning(false);
      if (!answer.ok) setError(answer.error);
    });
  }, []);

  useEffect(() => {
    const stop = bridge.onFinding((finding) => {
      setFindings((before) => [...before.filter(({ step }) => step !== finding.step), finding]);
    });
    start();
    return stop;
  }, [start]);

  return { findings, running, error, start };
}
