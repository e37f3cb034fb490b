/** What is shown of updates: loaded when there is something to show. */
export { UpdateDialog } from './update-dialog.tsx';
export { UpdateNotice } from './update-notice.tsx';
