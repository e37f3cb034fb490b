import { useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { describedBy, FieldFrame } from '../ui/field-frame.tsx';
import { minutesLong } from '../ui/formats.ts';
import { ErrorNotice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { bridge } from './bridge.ts';
import { nextHour, startOf } from './calendar-time.ts';
import { words } from './words.ts';

const id = 'calendar-start';
const lengths = [15, 30, 45, 60, 90, 120];

interface CalendarFormProps {
  readonly meetingID: string;
  readonly onSaved: () => void;
}

/** A file for the employee's own calendar, from where they invite people as they always do. */
export function CalendarForm({ meetingID, onSaved }: CalendarFormProps) {
  const start = useRef<HTMLInputElement>(null);
  const [minutes, setMinutes] = useState('30');
  const [first] = useState(() => nextHour(Date.now()));
  const [error, setError] = useState<AppError>();
  const fieldError = error?.code === 'calendar.time-empty' ? error : undefined;

  const save = async () => {
    const time = startOf(start.current?.value ?? '');
    if (time === undefined) {
      setError({ code: 'calendar.time-empty', support: '' });
      start.current?.focus();
      return;
    }
    setError(undefined);
    const answer = await answerOf(
      bridge.saveCalendar({ id: meetingID, start: time, minutes: Number(minutes) }),
    );
    if (!answer.ok) setError(answer.error);
    else if (answer.value.saved) onSaved();
  };

  return (
    <details class="calendar">
      <summary>{words.calendar.heading}</summary>
      <div class="calendar-form">
        <FieldFrame id={id} label={words.calendar.start} error={fieldError}>
          <input
            ref={start}
            id={id}
            class="field-input"
            type="datetime-local"
            max="2222-12-31T23:59"
            defaultValue={first}
            aria-invalid={fieldError === undefined ? undefined : 'true'}
            aria-describedby={describedBy({ id, error: fieldError })}
          />
        </FieldFrame>
        <SelectField
          id="calendar-length"
          label={words.calendar.lengthLabel}
          options={lengths.map((each) => ({ value: String(each), label: minutesLong(each) }))}
          value={minutes}
          onChange={setMinutes}
        />
        <Button icon="calendar" onClick={() => void save()}>
          {words.calendar.save}
        </Button>
      </div>
      {error !== undefined && fieldError === undefined && <ErrorNotice error={error} />}
    </details>
  );
}
