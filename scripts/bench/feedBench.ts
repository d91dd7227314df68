/** How soon an open screen hears of what happens while a hundred events a second are written, and whether it hears all of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { insertSession } from '@desk/db/stores/sessionStore';
import { findUser, insertUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { signAccessToken } from '@desk/server/http/authenticate';
import { appendAudit } from '@desk/server/trail/append';
import { startPostgres } from '../deps/startPostgres';
import { startBenchDesk, type BenchDesk } from './benchDesk';
import { readEvents } from './eventBlocks';

const PER_SECOND = 100;
const MS = 1000;
/** A screen breaks off and asks again this often: a walk through the building, a proxy that restarts. */
const BREAK_EVERY_MS = 10_000;
/** How long the last events may take. */
const LAST_MS = 30_000;
const DAY_MS = 24 * 60 * 60_000;

export interface FeedFigures {
  readonly database: string;
  readonly written: number;
  readonly seconds: number;
  readonly skipped: number;
  readonly repeated: number;
  readonly outOfOrder: number;
  readonly breaks: number;
  /** Milliseconds between the commit and the moment at which the screen has it. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** An account with a session. @returns what makes a token of it: they live for minutes, and a screen asks again for longer */
async function logIn({ deps }: BenchDesk): Promise<() => string> {
  const [userId, sessionId] = [deps.newId(), deps.newId()];
  const now = deps.clock();
  await inTransaction(
    deps.db,
    async (tx) => {
      const user = { id: userId, username: 'bench', name: 'Bench', role: 'verifier', active: true } as const;
      await insertUser(tx, { ...user, passwordHash: 'none', createdAt: now.toISOString() });
      const expiresAt = new Date(now.getTime() + DAY_MS).toISOString();
      const session = {
        id: sessionId,
        userId,
        tokenHash: sessionId,
        createdAt: now.toISOString(),
        expiresAt,
        usedAt: expiresAt,
      };
      await insertSession(tx, session);
    },
    { unaudited: 'a measurement on a desk of its own' },
  );
  const user = await findUser(deps.db, userId);
  if (user === null) {
    throw new Error('The account is not there');
  }
  return () => signAccessToken(deps, user, sessionId);
}

class Screen {
  /** Number of the event → moments at which it was heard. */
  readonly heardAt = new Map<number, number[]>();
  readonly order: number[] = [];
  breaks = 0;
  private place: string | null = null;
  private readonly desk: BenchDesk;
  private readonly token: () => string;

  constructor(desk: BenchDesk, token: () => string) {
    this.desk = desk;
    this.token = token;
  }

  /** Hears until it is told to stop, with breaks in between. */
  async hear(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const broken = AbortSignal.any([stop, AbortSignal.timeout(BREAK_EVERY_MS)]);
      await this.hearOnce(broken).catch(() => undefined);
      this.breaks += stop.aborted ? 0 : 1;
    }
  }

  private hearOnce(signal: AbortSignal): Promise<void> {
    const { desk, place } = this;
    return readEvents({ url: desk.url, token: this.token(), place, signal }, (block) => this.take(block));
  }

  private take(block: string): void {
    const number = /"checkCode":"(\d+)"/.exec(block)?.[1];
    if (number !== undefined) {
      this.order.push(Number(number));
      this.heardAt.set(Number(number), [...(this.heardAt.get(Number(number)) ?? []), performance.now()]);
    }
    this.place = /^id: (\S+)$/m.exec(block)?.[1] ?? this.place;
  }
}

/** Writes event by event, each in a transaction of its own, some of them side by side. */
async function write({ deps }: BenchDesk, seconds: number): Promise<number[]> {
  // Cases of which none is written to twice at the same moment, as the lock of a case has it.
  const cases = Array.from({ length: PER_SECOND }, () => deps.newId());
  const committedAt: number[] = [];
  const started = performance.now();
  const one = async (number: number): Promise<void> => {
    const data = { checkId: 'x', code: String(number), outcome: 'passed', reasonCode: null };
    const entry = { type: 'check.recorded', data } as const;
    const applicationId = cases[number % cases.length] ?? null;
    const where = { applicationId, at: deps.clock().toISOString(), requestId: 'bench', origin: 'system' } as const;
    await inTransaction(deps.db, (tx) => appendAudit(tx, { ...where, entry, actor: SYSTEM_ACTOR, handling: false }));
    committedAt[number] = performance.now();
  };
  const underWay: Promise<void>[] = [];
  for (let number = 0; number < seconds * PER_SECOND; number += 1) {
    const due = started + (number * MS) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) {
      await pause(early);
    }
    underWay.push(one(number));
  }
  await Promise.all(underWay);
  return committedAt;
}

function figuresOf(
  database: string,
  seconds: number,
  { heardAt, order, breaks }: Screen,
  committedAt: readonly number[],
): FeedFigures {
  const lags = committedAt
    .flatMap((at, number) => {
      const [first] = heardAt.get(number) ?? [];
      return first === undefined ? [] : [first - at];
    })
    .sort((one, other) => one - other);
  const at = (share: number): number => lags[Math.min(Math.floor(lags.length * share), lags.length - 1)] ?? 0;
  return {
    database,
    written: committedAt.length,
    seconds,
    skipped: committedAt.filter((_, number) => !heardAt.has(number)).length,
    repeated: order.length - heardAt.size,
    outOfOrder: order.filter((number, place) => place > 0 && number < (order[place - 1] ?? 0)).length,
    breaks,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
  };
}

async function measure(database: string, seconds: number, databaseUrl?: string): Promise<FeedFigures> {
  process.stderr.write(`writing ${String(PER_SECOND)} events a second for ${String(seconds)} s on ${database}\n`);
  const desk = await startBenchDesk(databaseUrl);
  try {
    const token = await logIn(desk);
    const screen = new Screen(desk, token);
    const stop = new AbortController();
    const hearing = screen.hear(stop.signal);
    await pause(MS);
    const committedAt = await write(desk, seconds);
    const patience = performance.now() + LAST_MS;
    while (screen.heardAt.size < committedAt.length && performance.now() < patience) {
      await pause(MS / 10);
    }
    stop.abort();
    await hearing;
    return figuresOf(database, seconds, screen, committedAt);
  } finally {
    await desk.close();
  }
}

/** On both databases, one after the other. @param seconds how long events are written on each */
export async function benchFeed(seconds: number): Promise<FeedFigures[]> {
  const onSqlite = await measure('SQLite', seconds);
  const cluster = await startPostgres();
  try {
    return [onSqlite, await measure('PostgreSQL', seconds, cluster.url)];
  } finally {
    await cluster.stop();
  }
}

export function feedText(figures: readonly FeedFigures[]): string {
  return figures
    .map(
      ({ database, written, seconds, skipped, repeated, outOfOrder, breaks, p50, p99, max }) =>
        `${database}: ${String(written)} events in ${String(seconds)} s, ${String(breaks)} breaks; heard after ` +
        `${p50.toFixed(0)} ms (median), ${p99.toFixed(0)} ms (p99), ${max.toFixed(0)} ms (most); ${String(skipped)} skipped, ` +
        `${String(repeated)} repeated, ${String(outOfOrder)} out of order`,
    )
    .join('\n');
}
