import { expect, it } from 'vitest';
import type { Copy } from './copy';
import { addDays } from './days';
import { Slots } from './slots';
import { fill } from './template';

const HALF_A_YEAR = 26 * 7;
const text = (day: string, hour: string): string =>
  `${day} ${day}T${hour}:59:59.999Z ${day} ${hour}:59:59.999 +00:00 ${day}T08:20:40.000Z`;

it.each([
  ['2026-11-26', '22', -HALF_A_YEAR, '2026-05-28', '21'],
  ['2026-08-20', '21', -HALF_A_YEAR, '2026-02-19', '22'],
  ['2026-11-26', '22', -2 * HALF_A_YEAR, '2025-11-27', '22'],
])('%s ends at the end of the day that it becomes', (day, hour, days, moved, movedHour) => {
  const slots = new Slots((found) => found);
  addDays(slots, [day], 'sqlite');
  const template = slots.cut(text(day, hour));
  expect(fill(template, slots.filler()({ days } as Copy))).toBe(text(moved, movedHour));
});
