import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSwitchKeeper, type SwitchKeeper } from '../../../../../renderer/meeting/room/switch-keeper.ts';

let presses = 0;
let keeper: SwitchKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  presses = 0;
  keeper = createSwitchKeeper({
    press: () => {
      presses += 1;
    },
  });
});

afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

test('presses once for what is wanted, and not for what is so already', () => {
  keeper.shows(false);
  keeper.want(false);
  expect(presses).toBe(0);
  keeper.want(true);
  keeper.want(true);
  expect(presses).toBe(1);
  keeper.shows(true);
  expect(presses).toBe(1);
});

test('a wish while a press is under way waits for it to show, and is then carried out', () => {
  keeper.shows(false);
  keeper.want(true);
  keeper.want(false);
  expect(presses).toBe(1);
  keeper.shows(true);
  expect(presses).toBe(2);
  keeper.shows(false);
  expect(presses).toBe(2);
});

test('toggling counts from what was wanted last, not from what is still shown', () => {
  keeper.shows(false);
  keeper.want('toggle');
  keeper.want('toggle');
  keeper.shows(true);
  expect(presses).toBe(2);
  keeper.shows(false);
  keeper.want('toggle');
  expect(presses).toBe(3);
});

test('a press that shows nothing is made again, a few times', () => {
  keeper.shows(true);
  keeper.want(false);
  vi.advanceTimersByTime(60_000);
  expect(presses).toBe(4);
});

test('what the employee presses in the room afterwards stays', () => {
  keeper.shows(false);
  keeper.want(true);
  keeper.shows(true);
  keeper.shows(false);
  expect(presses).toBe(1);
});

test('a wish that UIKit carries out late is fulfilled once and does not come back later', () => {
  keeper.shows(false);
  keeper.want(true);
  vi.advanceTimersByTime(60_000);
  expect(presses).toBe(4);
  keeper.shows(true);
  keeper.shows(false);
  expect(presses).toBe(4);
});

test('a microphone that opens long after the space bar was let go of is shut again', () => {
  keeper.shows(false);
  keeper.want(true);
  keeper.want(false);
  vi.advanceTimersByTime(60_000);
  expect(presses).toBe(1);
  keeper.shows(true);
  expect(presses).toBe(2);
  keeper.shows(false);
  keeper.shows(true);
  expect(presses).toBe(2);
});

test('toggling after a wish that came to nothing counts from what is shown', () => {
  keeper.shows(true);
  keeper.want('toggle');
  vi.advanceTimersByTime(60_000);
  expect(presses).toBe(4);
  keeper.want('toggle');
  expect(presses).toBe(5);
});

test('a press of the employee’s own ends every wish', () => {
  keeper.shows(true);
  keeper.want(false);
  vi.advanceTimersByTime(60_000);
  keeper.forget();
  keeper.shows(false);
  keeper.shows(true);
  expect(presses).toBe(4);
});

test('without a switch nothing is pressed', () => {
  keeper.want(true);
  keeper.shows(undefined);
  keeper.want('toggle');
  expect(presses).toBe(0);
});
