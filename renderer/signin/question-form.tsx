import type { ComponentChildren, Ref } from 'preact';
import { Button } from '../ui/button.tsx';

interface QuestionFormProps {
  readonly heading: string;
  readonly lead: string;
  /** Above the fields. */
  readonly notice: ComponentChildren;
  readonly fields: ComponentChildren;
  readonly submit: string;
  readonly submitRef?: Ref<HTMLButtonElement> | undefined;
  readonly busy: boolean;
  /** Below the button. */
  readonly children?: ComponentChildren;
  readonly onSubmit: () => Promise<void>;
}

/** The form of a step that asks about the company. */
export function QuestionForm(props: QuestionFormProps) {
  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSubmit();
      }}
    >
      <div class="step-head">
        <h1>{props.heading}</h1>
        <p>{props.lead}</p>
      </div>
      {props.notice}
      {props.fields}
      <Button type="submit" kind="primary" size="large" wide busy={props.busy} buttonRef={props.submitRef}>
        {props.submit}
      </Button>
      {props.children}
    </form>
  );
}
