/** Refers a case to the separate route, with the causes that the desk found. */
import type { Effect } from '../flow/effect';

export const refer: Effect<'refer'> = {
  run({ file }) {
    const route = file.checks.find(({ code }) => code === 'CON-06');
    const cause = route?.attempts.at(-1)?.finding?.key ?? 'SEPARATE_ROUTE';
    return Promise.resolve({
      entry: { type: 'intake.referred', data: { causes: [cause] } },
      // Nobody holds a case on the separate route.
      fields: { assigneeId: null, assigneeName: null },
    });
  },
};
