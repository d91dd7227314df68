/**
 * Decides how long a session of staff goes on: to the end of a working day, and half an hour without anybody at the screen.
 * Use is what a person asks for: not the stream of events, and not what a screen looks up by itself.
 */
export const SESSION_HOURS = 12;
export const IDLE_MINUTES = 30;
/** So long before a session ends for want of use the screen says so. */
export const IDLE_WARNING_MINUTES = 3;
/** Use is noted no oftener: a screen asks for several things a second. So a session may end this much sooner than half an hour after the last use. */
export const USE_NOTED_SECONDS = 60;

/** Stands, with whatever value, in what a screen asks while nobody touched it for a while. */
export const UNATTENDED_HEADER = 'X-Unattended';

export interface SessionTimes {
  readonly endedAt: string | null;
  readonly expiresAt: string;
  readonly usedAt: string;
}

/** Why a session is over. */
export type SessionEnd = 'ended' | 'tooOld' | 'idle';

const since = (moment: string, now: Date): number => now.getTime() - Date.parse(moment);

/** @returns null while it goes on */
export function whyOver({ endedAt, expiresAt, usedAt }: SessionTimes, now: Date): SessionEnd | null {
  if (endedAt !== null) {
    return 'ended';
  }
  if (since(expiresAt, now) >= 0) {
    return 'tooOld';
  }
  return since(usedAt, now) >= IDLE_MINUTES * 60_000 ? 'idle' : null;
}

/** Whether use at this moment is to be noted. */
export function isUseToNote(usedAt: string, now: Date): boolean {
  return since(usedAt, now) >= USE_NOTED_SECONDS * 1000;
}

/** Whole minutes before a session that nobody touched for so long ends; at least one, for less reads as none. */
export function idleMinutesLeft(idleMs: number): number {
  return Math.max(1, Math.ceil(IDLE_MINUTES - idleMs / 60_000));
}

/** What a screen does that nobody touched for so long: nothing, say that the session is about to end, or ask whether it has. */
export function idleStep(idleMs: number): 'inUse' | 'warn' | 'ask' {
  const minutes = idleMs / 60_000;
  return minutes >= IDLE_MINUTES ? 'ask' : minutes >= IDLE_MINUTES - IDLE_WARNING_MINUTES ? 'warn' : 'inUse';
}
