/** What the processor has done for a process, and for the database server that works for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { query } from '@desk/db/sql/rows';
import type { Database } from '@desk/db/reader';

/** Milliseconds of processor time up to now. */
export type Meter = () => number;

const TICKS_A_SECOND = 100;

interface Times {
  readonly parent: number;
  readonly ticks: number;
  /** Of those it started, as far as they have ended. */
  readonly ticksOfEnded: number;
}

/** Null for a process that is no more. */
function timesOf(pid: number | string): Times | null {
  try {
    // Behind the name, which may hold anything: state, parent, …, and from the twelfth on the times, in the program and in the system for it.
    const fields = (
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1) ?? ''
    )
      .split(' ')
      .map(Number);
    const [own = 0, ownSystem = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: own + ownSystem, ticksOfEnded: ended + endedSystem };
  } catch {
    return null;
  }
}

/** Of a process with all its threads. */
export const meterOf =
  ({ pid = 0 }: { readonly pid?: number | undefined }): Meter =>
  () =>
    ((timesOf(pid)?.ticks ?? 0) * 1000) / TICKS_A_SECOND;

/** Of a database server with a process for each connection; of one within the process that asks, nothing. */
export async function databaseMeter(db: Database): Promise<Meter> {
  if (db.dialect === 'sqlite') {
    return () => 0;
  }
  const [row] = await query(db, 'SELECT pg_backend_pid() AS pid', []);
  const server = timesOf(Number(row?.['pid']))?.parent ?? 0;
  return () => {
    const parts = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => timesOf(pid) ?? [])
      .filter(({ parent }) => parent === server);
    const ended = timesOf(server)?.ticksOfEnded ?? 0;
    return (parts.reduce((sum, { ticks }) => sum + ticks, ended) * 1000) / TICKS_A_SECOND;
  };
}

/** Of several together. */
export const together =
  (...meters: readonly Meter[]): Meter =>
  () =>
    meters.reduce((sum, meter) => sum + meter(), 0);
