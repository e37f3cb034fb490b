import { expect, it, vi } from 'vitest';
import { createSpokenLanguage } from '../../../../main/language/language.ts';
import { tellPages } from '../../../../main/language/tell-pages.ts';
import type { LanguageChoice } from '../../../../shared/language.ts';

function setUp(choice: LanguageChoice = 'system') {
  let tags: readonly string[] = ['en-US'];
  const systemTags = vi.fn(() => tags);
  const onChanged = vi.fn<(language: string) => void>();
  const language = createSpokenLanguage({ choice, systemTags, pseudo: false });
  language.onChange(onChanged);
  const computerSpeaks = (...next: string[]) => {
    tags = next;
    language.lookAgain();
  };
  return { language, systemTags, onChanged, computerSpeaks };
}

it('asks the computer when the first page wants to know, and not before', () => {
  const { language, systemTags } = setUp();
  expect(systemTags).not.toHaveBeenCalled();
  expect(language.now()).toBe('en');
  language.now();
  expect(systemTags).toHaveBeenCalledOnce();
});

it('says when it changes, once, by choice or by the computer', () => {
  const { language, onChanged, computerSpeaks } = setUp();
  language.now();
  language.choose('de');
  language.choose('de');
  expect(onChanged.mock.calls).toEqual([['de']]);
  computerSpeaks('ar-EG');
  expect(language.now()).toBe('de');
  language.choose('system');
  computerSpeaks('zh-CN', 'en');
  expect(onChanged.mock.calls).toEqual([['de'], ['ar'], ['zh']]);
});

it('says so to everybody who listens', () => {
  const { language, onChanged } = setUp();
  const other = vi.fn<(language: string) => void>();
  language.onChange(other);
  language.now();
  language.choose('ar');
  expect([onChanged.mock.calls, other.mock.calls]).toEqual([[['ar']], [['ar']]]);
});

it('says nothing before anything was shown', () => {
  const { language, onChanged } = setUp('de');
  language.choose('zh');
  expect(onChanged).not.toHaveBeenCalled();
  expect(language.now()).toBe('zh');
});

it('tells every page but a meeting’s', () => {
  const windowAt = (url: string) => ({ webContents: { getURL: () => url, send: vi.fn() } });
  const [home, meeting, foreign] = [
    windowAt('app://shell.localhost/'),
    windowAt('app://meeting.localhost/'),
    windowAt('https://example.com/'),
  ];
  tellPages([home, meeting, foreign], 'de');
  expect(home.webContents.send.mock.calls).toEqual([['shell:language-changed', 'de']]);
  expect(meeting.webContents.send).not.toHaveBeenCalled();
  expect(foreign.webContents.send).not.toHaveBeenCalled();
});
