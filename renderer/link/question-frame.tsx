import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface QuestionFrameProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first. */
  readonly actions: ComponentChildren;
  /** The Enter key in a field. */
  readonly onSubmit?: (() => void) | undefined;
  /** Escape. */
  readonly onCancel: () => void;
}

/** One question, its buttons below it. The window's title is the question, so that it is read out first. */
export function QuestionFrame({ title, children, actions, onSubmit, onCancel }: QuestionFrameProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <form
      class="question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <main class="question-body">
        <h1 dir="auto">{title}</h1>
        {children}
      </main>
      <footer class="question-foot">{actions}</footer>
    </form>
  );
}
