/** Whether everything holds after it is over, and in which words that is said. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { selectRows } from '@desk/db/sql/rows';
import type { Dependencies } from '@desk/server/dependencies';
import { faultsOfLines } from '@desk/server/testing/heldLog';
import { liveEventOf } from '@desk/server/trail/live/liveEventOf';
import { differenceOf, judgeActs, type Difference } from './judge';
import type { Fleet } from './deskFleet';
import type { Notes } from './notes';
import { nameOfEvent, type OpenScreen } from './openScreen';
import type { Stage } from './stage';

const LONGEST_AWAY_MS = 15_000;
const SAMPLE = 10;

export interface Outcome {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

export interface Evidence {
  readonly notes: Notes;
  readonly screens: readonly OpenScreen[];
  /** The last event before anybody worked. */
  readonly from: number;
}

export const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** The first of what should not be there. */
export function sample(what: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${what}:`, ...entries.slice(0, SAMPLE).map((entry) => `  ${entry}`)];
}

const isSame = ({ lost, doubled }: Difference): boolean => lost.length + doubled.length === 0;

function judgeAnswers({ notes }: Pick<Evidence, 'notes'>): Outcome {
  const { statuses, unexpected, away, p50, p99, slowest } = notes.figures();
  const longest = away[0] ?? 0;
  return {
    lines: [
      `answers: ${JSON.stringify(statuses)}; ${seconds(p50)} s (median), ${seconds(p99)} s (p99), ${seconds(slowest.ms)} s (the slowest, ${slowest.path} at ${slowest.at})`,
      `longest stretch of 503: ${seconds(longest)} s; the next: ${away.slice(1, 6).map(seconds).join(', ')}`,
      `answers that nobody may get: ${String(unexpected.length)}`,
      ...sample('unexpected', unexpected),
    ],
    holds: unexpected.length === 0 && longest <= LONGEST_AWAY_MS,
  };
}

/** Every acknowledged change, and every event on every open screen, once. */
async function judgeTrail({ db }: Dependencies, { notes, screens, from }: Evidence): Promise<Outcome> {
  const trail = await selectRows(db, 'audit_events', { conditions: [], order: [['sequence', 'ASC']] });
  const byPeople = trail.flatMap(({ applicationId, type, actorRole }) =>
    applicationId === null || actorRole === 'system' ? [] : [{ applicationId, type }],
  );
  const acts = judgeActs(notes.acknowledged, byPeople);
  const kept = new Set((await selectRows(db, 'idempotent_answers', { conditions: [] })).map(({ key }) => key));
  const forgotten = notes.acknowledged.filter(({ key }) => !kept.has(key)).map(({ key }) => key);
  const toHear = trail.filter(({ sequence }) => sequence > from).flatMap((event) => liveEventOf(event) ?? []);
  const ears = screens.map((screen) => ({ screen, ...differenceOf(toHear.map(nameOfEvent), screen.heard) }));
  return {
    lines: [
      `${String(notes.acknowledged.length)} changes acknowledged: ${String(acts.lost.length)} lost, ${String(acts.doubled.length)} doubled, ` +
        `${String(forgotten.length)} keys forgotten`,
      ...ears.map(
        ({ screen, lost, doubled }) =>
          `a screen heard ${String(screen.heard.length)} of ${String(toHear.length)}: ${String(lost.length)} skipped, ${String(doubled.length)} repeated; ` +
          `${String(screen.breaks)} breaks, ${String(screen.lostPlaces)} lost places`,
      ),
      ...sample('lost', acts.lost),
      ...sample('doubled', acts.doubled),
      ...sample('forgotten', forgotten),
      ...ears.flatMap(({ lost, doubled }) => [...sample('skipped', lost), ...sample('repeated', doubled)]),
    ],
    holds: isSame(acts) && forgotten.length === 0 && ears.every(isSame),
  };
}

/** By the command itself, as whoever is on duty would. */
async function verify(settings: Readonly<Record<string, string>>): Promise<Outcome> {
  const args = [join('scripts', 'auditVerify.mjs'), '--every-file', '--lang', 'en'];
  const env = { ...process.env, ...settings };
  return promisify(execFile)(process.execPath, args, { env }).then(
    ({ stdout }) => ({ lines: stdout.trim().split('\n'), holds: true }),
    (error: unknown) => ({ lines: [String((error as { stdout?: unknown }).stdout), String(error)], holds: false }),
  );
}

/** Killed or cut off as well, no process writes of a person or a secret. */
function judgeLogs(fleet: Fleet): Outcome {
  const lines = fleet.logs();
  const faults = faultsOfLines(lines);
  return {
    lines: [`lines of logs: ${String(lines.length)}`, ...sample('what may stand in no log', faults)],
    holds: faults.length === 0,
  };
}

export async function judge(
  { deps, settings, fleet }: Pick<Stage, 'deps' | 'settings' | 'fleet'>,
  evidence: Evidence,
): Promise<Outcome> {
  const parts = [judgeAnswers(evidence), await judgeTrail(deps, evidence), judgeLogs(fleet), await verify(settings)];
  return { lines: parts.flatMap(({ lines }) => lines), holds: parts.every(({ holds }) => holds) };
}
