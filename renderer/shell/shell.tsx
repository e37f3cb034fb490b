import { useState } from 'preact/hooks';
import { unreachable } from '../../shared/result.ts';
import type { RecentMeeting } from '../../shared/schemas/home.ts';
import { HelpContext } from '../ui/help-context.ts';
import { Notice } from '../ui/notice.tsx';
import { openDiagnostics } from './open-diagnostics.ts';
import { ForgottenBar } from './forgotten-bar.tsx';
import { Header } from './header.tsx';
import { HomeError } from './home-error.tsx';
import { JoinForm } from './join-form.tsx';
import type { OpenDialog } from './meeting-dialogs.tsx';
import { PersonMenu } from './person-menu.tsx';
import { RecentEmpty } from './recent-empty.tsx';
import { RecentList } from './recent-list.tsx';
import { RecentSkeleton } from './recent-skeleton.tsx';
import { useSettingsOpen } from './settings/use-settings-open.ts';
import { useHome } from './use-home.ts';
import { useJoin } from './use-join.ts';
import { useLazy } from './use-lazy.ts';
import { useUpdates } from './use-updates.ts';
import { words } from './words.ts';

const loadDialogs = () => import('./meeting-dialogs.tsx');
const loadSettings = () => import('./settings/settings-page.tsx');
const loadUpdates = () => import('./updates.tsx');

/** The home page. The join form needs nothing from main, so it works from the first moment. */
export function Shell() {
  const { state, reload } = useHome();
  const joining = useJoin();
  const [announcement, announce] = useState('');
  const [dialog, setDialog] = useState<OpenDialog>();
  const [forgotten, setForgotten] = useState<RecentMeeting>();
  const [restoredID, setRestoredID] = useState<string>();
  const dialogs = useLazy(dialog !== undefined, loadDialogs);
  const home = state.kind === 'ready' ? state.home : undefined;
  const updates = useUpdates(home !== undefined);
  const settings = useSettingsOpen();
  const settingsParts = useLazy(settings.open, loadSettings);
  const showsSettings = settings.open && settingsParts !== undefined;
  const [checking, setChecking] = useState(false);
  const hasNews = updates !== undefined && (updates.progress.kind !== 'none' || updates.wanted !== undefined);
  const updateParts = useLazy(checking || hasNews, loadUpdates);
  const check = () => {
    setChecking(true);
  };
  return (
    <HelpContext.Provider value={{ contact: home?.supportContact, onDiagnose: openDiagnostics }}>
      <div class="shell">
        <Header company={home?.company.name}>
          {home !== undefined && (
            <PersonMenu
              person={home.person}
              company={home.company}
              onCheckUpdates={check}
              onSettings={settings.show}
            />
          )}
        </Header>
        {showsSettings && (
          <main class="content">
            <settingsParts.SettingsPage
              announce={announce}
              onBack={() => {
                settings.close();
                document.querySelector<HTMLElement>('.person-button')?.focus();
              }}
            />
          </main>
        )}
        {/* What was typed here is there again afterwards. */}
        <main class="content" hidden={showsSettings}>
          {home?.sessionOnly === true && <Notice happened={words.sessionOnly} />}
          {home?.openServer === true && (
            <Notice
              kind="warning"
              happened={words.openServer(home.company.name)}
              next={words.openServerNext}
            />
          )}
          {updateParts !== undefined && updates !== undefined && (
            <updateParts.UpdateNotice state={updates} onCheck={check} />
          )}
          {state.kind === 'failed' && <HomeError error={state.error} onRetry={reload} />}
          <JoinForm
            joining={joining}
            onNew={() => {
              setDialog({ kind: 'new' });
            }}
          />
          {recentView()}
        </main>
        {forgotten !== undefined && (
          <ForgottenBar
            meeting={forgotten}
            onRestored={() => {
              setForgotten(undefined);
              setRestoredID(forgotten.id);
              announce(words.recent.restored(forgotten.title));
            }}
            onDone={() => {
              setForgotten(undefined);
            }}
          />
        )}
        {dialog !== undefined && dialogs !== undefined && (
          <dialogs.MeetingDialogs
            open={dialog}
            company={home?.company.name ?? ''}
            joining={joining}
            onOpen={setDialog}
          />
        )}
        {checking && updateParts !== undefined && (
          <updateParts.UpdateDialog
            state={updates}
            onDone={() => {
              setChecking(false);
            }}
          />
        )}
        <p class="visually-hidden" role="status">
          {announcement}
        </p>
      </div>
    </HelpContext.Provider>
  );

  function recentView() {
    switch (state.kind) {
      case 'loading':
        return <RecentSkeleton />;
      case 'failed':
        return null;
      case 'ready':
        if (state.home.recent.length === 0) return <RecentEmpty off={state.home.recentOff === true} />;
        return (
          <RecentList
            recent={state.home.recent}
            joining={joining}
            focusID={restoredID}
            announce={announce}
            onInvite={({ id, title }) => {
              setDialog({ kind: 'invite', meeting: { id, title }, isNew: false });
            }}
            onForgotten={(meeting) => {
              setForgotten(meeting);
              setRestoredID(undefined);
            }}
          />
        );
      default:
        return unreachable(state);
    }
  }
}
