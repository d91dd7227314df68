/**
 * For a few days a new installation began with a version 1 that said already what version 2 says everywhere else. What was
 * in force is not rewritten; the same content gets its number, so that the versions after it mean the same on every desk.
 */
import type { Migration } from './migration';
import { saysLives } from './2026-11-28-42-policy-of-lives';
import { addVersion, newestVersion } from './policyVersions';

export const policyNumbers: Migration = {
  name: '2026-11-29-11-policy-numbers',
  up: async (context) => {
    const newest = await newestVersion(context);
    if (newest?.version === 1 && saysLives(newest.content)) {
      await addVersion(
        context,
        newest,
        newest.content as object,
        'As version 1: versions are numbered alike everywhere',
      );
    }
  },
  // The table is append-only: a version that was in force is not taken back.
  down: () => Promise.resolve(),
};
