/** An officer takes over a case that its holder left lying; the event names both. */
import type { Effect } from '../flow/effect';

const MINUTE = 60_000;

export const takeOver: Effect<'takeOver'> = {
  run({ file, actor, now }) {
    const { assigneeId, assigneeName, statusChangedAt } = file.application;
    const since = file.claimActiveAt ?? statusChangedAt;
    const idleMinutes = Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE);
    return Promise.resolve({
      entry: {
        type: 'application.takenOver',
        data: { fromId: assigneeId ?? '', fromName: assigneeName ?? '', idleMinutes },
      },
      fields: { assigneeId: actor.id, assigneeName: actor.name },
    });
  },
};
