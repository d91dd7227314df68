import { expect, it } from 'vitest';
import { idleStep, isUseToNote, whyOver, idleMinutesLeft } from './sessionLife';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const LATER = '2026-11-30T18:00:00.000Z';

it.each([
  ['used just now', null, LATER, '2026-11-30T12:00:00.000Z', null],
  ['used a millisecond less than half an hour ago', null, LATER, '2026-11-30T11:30:00.001Z', null],
  ['used half an hour ago', null, LATER, '2026-11-30T11:30:00.000Z', 'idle'],
  ['at the end of the day', null, '2026-11-30T12:00:00.000Z', '2026-11-30T12:00:00.000Z', 'tooOld'],
  ['ended by somebody', '2026-11-30T11:59:00.000Z', LATER, '2026-11-30T11:59:00.000Z', 'ended'],
  ['of a server whose clock is ahead', null, LATER, '2026-11-30T12:01:00.000Z', null],
])('%s', (_what, endedAt, expiresAt, usedAt, why) => {
  expect(whyOver({ endedAt, expiresAt, usedAt }, NOW)).toBe(why);
});

it.each([
  ['2026-11-30T11:59:00.001Z', false],
  ['2026-11-30T11:59:00.000Z', true],
])('used at %s: noted anew is %s', (usedAt, isToNote) => {
  expect(isUseToNote(usedAt, NOW)).toBe(isToNote);
});

it.each([
  [0, 'inUse'],
  [27 * 60_000 - 1, 'inUse'],
  [27 * 60_000, 'warn'],
  [30 * 60_000 - 1, 'warn'],
  [30 * 60_000, 'ask'],
])('after %d ms a screen is %s', (idleMs, step) => {
  expect(idleStep(idleMs)).toBe(step);
});

it.each([
  [27, 3],
  [27.5, 3],
  [28, 2],
  [29.5, 1],
  [30, 1],
  [45, 1],
])('after %d minutes without anybody %d are left', (idle, left) => {
  expect(idleMinutesLeft(idle * 60_000)).toBe(left);
});
