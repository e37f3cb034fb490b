import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first. The first takes the focus, unless the body has a control. */
  readonly actions: ComponentChildren;
  /** Escape. */
  readonly onCancel: () => void;
  /** Makes the dialog a form. */
  readonly onSubmit?: (() => void) | undefined;
  /** The body is more than a sentence: it is not read out as a whole. */
  readonly rich?: boolean | undefined;
}

/** A native modal dialog, open while it is rendered. The browser keeps the focus inside and gives it back at the end. */
export function Dialog({ title, children, actions, onCancel, onSubmit, rich = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Removing an open dialog would lose the focus; closing it first hands it back.
    return () => {
      element?.close();
    };
  }, []);
  const content = (
    <>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="dialog-body" id={`${id}-body`}>
        {children}
      </div>
      <div class="dialog-actions">{actions}</div>
    </>
  );
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={rich ? undefined : `${id}-body`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {onSubmit === undefined ? (
        content
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {content}
        </form>
      )}
    </dialog>
  );
}
