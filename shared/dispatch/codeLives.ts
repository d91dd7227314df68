/** Decides how long a code and its link can be used: from the day on which they left, by the way they went. */
import { amsterdamDay, endOfAmsterdamDay } from '../calendar/amsterdam';
import { endOfTerm, plusDays } from '../calendar/days';
import { addWorkingDays, type LiberationDayRule } from '../calendar/workingDays';
import type { CodeChannel } from '../policy/codeChannels';

/** The settings of the policy that say so. */
export interface LifeSettings {
  /** Days of a code that goes by letter, from the day the post should have brought it. */
  readonly codeLifeDays: number;
  /** Days of a link: from the same day when its code goes by letter, else from its own sending. */
  readonly linkLifeDays: number;
  /** Hours of a code that goes by SMS, from its sending. */
  readonly smsLifeHours: number;
  /** First day, YYYY-MM-DD → working days that the post takes from then on. */
  readonly postDeliveryDays: Readonly<Record<string, number>>;
  readonly liberationDayOff: LiberationDayRule;
}

const HOUR = 3_600_000;

/**
 * @param postedOn YYYY-MM-DD
 * @param table first day → working days, in any order
 * @returns working days that the post takes for a letter posted on that day; before the first day of the table its first entry.
 *   Source: product owner's decision on the life of secrets (the post's own promises by date)
 */
export function deliveryDays(postedOn: string, table: LifeSettings['postDeliveryDays']): number {
  const steps = Object.entries(table).sort(([left], [right]) => left.localeCompare(right));
  const begun = steps.filter(([from]) => from <= postedOn);
  return (begun.at(-1) ?? steps[0])?.[1] ?? 0;
}

function endOfDays(day: string, days: number, { liberationDayOff }: LifeSettings): string {
  return endOfAmsterdamDay(endOfTerm(plusDays(day, days), liberationDayOff));
}

/**
 * The last moment of a code whose letter is posted at a moment, and of the link that goes with it: the earlier of both.
 * @param postedAt ISO 8601 UTC
 * @returns ISO 8601 UTC, the end of a working day in Amsterdam
 */
export function endOfLetterCode(postedAt: string, settings: LifeSettings): string {
  const posted = amsterdamDay(postedAt);
  const days = deliveryDays(posted, settings.postDeliveryDays);
  const arrives = days === 0 ? posted : addWorkingDays(posted, days, settings.liberationDayOff);
  return endOfDays(arrives, Math.min(settings.codeLifeDays, settings.linkLifeDays), settings);
}

/**
 * The last moment of a code that goes by SMS.
 * @param sentAt ISO 8601 UTC
 * @returns ISO 8601 UTC
 */
export function endOfSmsCode(sentAt: string, { smsLifeHours }: LifeSettings): string {
  return new Date(Date.parse(sentAt) + smsLifeHours * HOUR).toISOString();
}

/** A part of a code that has just left. */
export interface SentPart {
  readonly kind: 'activationCode' | 'activationLink';
  /** By which the code goes, whichever part this is. */
  readonly codeChannel: CodeChannel;
  /** ISO 8601 UTC. */
  readonly sentAt: string;
}

/**
 * What the sending of a part says about the end of both.
 * @returns ISO 8601 UTC; null for a link whose code goes by letter: its life begins when that letter is posted. Source: product
 *   owner's decision on the life of secrets
 */
export function lifeEnd({ kind, codeChannel, sentAt }: SentPart, settings: LifeSettings): string | null {
  if (kind === 'activationCode') {
    return codeChannel === 'letter' ? endOfLetterCode(sentAt, settings) : endOfSmsCode(sentAt, settings);
  }
  return codeChannel === 'letter' ? null : endOfDays(amsterdamDay(sentAt), settings.linkLifeDays, settings);
}

/**
 * The middle of a life: when somebody who has not used the code is reminded.
 * @param from ISO 8601 UTC
 * @param until ISO 8601 UTC
 */
export function halfOf(from: string, until: string): string {
  return new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString();
}
