import type { ComponentChildren, Ref } from 'preact';
import { type AppError, errorText } from '../../shared/app-error.ts';
import { Icon } from './icon.tsx';
import { SupportCode } from './support-code.tsx';

interface ErrorNoticeProps {
  readonly error: AppError;
  /** What the employee can do here, for example a button that tries again. */
  readonly actions?: ComponentChildren | undefined;
  readonly noticeRef?: Ref<HTMLDivElement> | undefined;
}

/** The catalogue's sentence and advice for an error, read out at once by screen readers. */
export function ErrorNotice({ error, actions, noticeRef }: ErrorNoticeProps) {
  const text = errorText(error);
  return (
    <div class="notice notice-error" role="alert" ref={noticeRef ?? null} tabIndex={-1}>
      <Icon name="warning" />
      <div class="notice-body">
        <p class="notice-happened">{text.happened}</p>
        <p class="notice-next">{text.next}</p>
        <SupportCode error={error} />
        {actions !== undefined && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

interface NoticeProps {
  readonly kind?: 'info' | 'warning' | undefined;
  readonly happened: ComponentChildren;
  readonly next?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
}

/** Something worth knowing that is not an error, announced politely. */
export function Notice({ kind = 'info', happened, next, actions }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role="status">
      <Icon name={kind === 'info' ? 'info' : 'warning'} />
      <div class="notice-body">
        <p class="notice-happened">{happened}</p>
        {next !== undefined && <p class="notice-next">{next}</p>}
        {actions !== undefined && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
