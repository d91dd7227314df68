/** Decides when two days, written YYYY-MM-DD, are one value; a day has one spelling only. */
import { compareUnder } from './comparison';
import { swappedDayAndMonth } from './kinds/dayAndMonth';
import { probableSlip } from './kinds/probableSlip';

export const compareDay = compareUnder([], [swappedDayAndMonth, probableSlip]);
