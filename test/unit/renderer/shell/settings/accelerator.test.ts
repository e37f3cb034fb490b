import { describe, expect, it } from 'vitest';
import { acceleratorOf, keyNames } from '../../../../../renderer/shell/settings/accelerator.ts';
import { preferencesChangeSchema } from '../../../../../shared/schemas/preferences.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe('pressed keys', () => {
  it.each([
    [{ code: 'KeyM', ctrlKey: true, shiftKey: true }, 'Control+Shift+M'],
    [{ code: 'Digit7', altKey: true }, 'Alt+7'],
    [{ code: 'KeyD', metaKey: true }, 'Super+D'],
  ])('%j are a shortcut that settings take', (keys, accelerator) => {
    expect(acceleratorOf({ ...none, ...keys })).toBe(accelerator);
    const shortcuts = { toggleMicrophone: accelerator };
    expect(preferencesChangeSchema.safeParse({ shortcuts }).success).toBe(true);
  });

  it.each([
    [{ code: 'KeyM' }],
    [{ code: 'KeyM', shiftKey: true }],
    [{ code: 'ControlLeft', ctrlKey: true }],
    [{ code: 'Enter', ctrlKey: true }],
  ])('%j are none', (keys) => {
    expect(acceleratorOf({ ...none, ...keys })).toBeUndefined();
  });

  it('are called as on this computer', () => {
    expect(keyNames('CommandOrControl+Shift+M', 'other')).toEqual(['Ctrl', 'Shift', 'M']);
    expect(keyNames('CommandOrControl+Shift+M', 'mac')).toEqual(['⌘', '⇧', 'M']);
    expect(keyNames('Control+Alt+Super+7', 'other')).toEqual(['Ctrl', 'Alt', 'Win', '7']);
  });
});
