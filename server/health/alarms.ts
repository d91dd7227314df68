/** Decides what wakes somebody: a few numbers, from which value on, and what is said then. The doctor and the measurements have no others. */
import type { DutyFacts } from '@desk/db/stores/dutyStore';
import { say, type Sentences } from '@desk/shared/contract/sentences';

/** What is measured, by its name in `/metrics`. */
export const DUTY_METRICS = {
  desk_ready: 'Whether the desk is fit for work: 1, or 0 with the reasons at /readyz',
  desk_outbox_due_seconds: 'For how long the message is due that has waited longest',
  desk_outbox_tray: 'Messages that could not be sent and wait for somebody',
  desk_trail_unsigned_seconds: 'For how long there are events of the trail that no checkpoint is over',
  desk_retention_age_seconds: 'How long ago what had to go was erased last',
  desk_backup_age_seconds: 'How old the last finished backup is',
  desk_storage_free_bytes: 'What may still be written to the disk with the data folder',
} as const;
export type DutyMetric = keyof typeof DUTY_METRICS;
export type DutyNumbers = Readonly<Record<DutyMetric, number>>;

export interface Alarm {
  /** As it is called in the runbook. */
  readonly name: string;
  readonly metric: DutyMetric;
  readonly raised: { readonly above: number } | { readonly below: number };
  readonly says: Sentences;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const ALARMS: readonly Alarm[] = [
  {
    name: 'DeskNotReady',
    metric: 'desk_ready',
    raised: { below: 1 },
    says: say('Het systeem kan niet werken.', 'The desk is not fit for work.'),
  },
  {
    name: 'MessagesWait',
    metric: 'desk_outbox_due_seconds',
    raised: { above: 15 * MINUTE },
    says: say(
      'Berichten wachten langer dan een kwartier. Kijk of er een proces met ROLE=worker of both draait, en of de mailserver antwoordt.',
      'Messages wait for more than a quarter of an hour. See whether a process with ROLE=worker or both runs, and whether the mail server answers.',
    ),
  },
  {
    name: 'MessagesInTray',
    metric: 'desk_outbox_tray',
    raised: { above: 20 },
    says: say(
      'Meer dan 20 berichten konden niet weg. Kijk onder Verzending naar de oorzaak, en verstuur ze daarna opnieuw.',
      'More than 20 messages could not be sent. See under Dispatch what keeps them, and send them again after that.',
    ),
  },
  {
    name: 'TrailNotSigned',
    metric: 'desk_trail_unsigned_seconds',
    raised: { above: 30 * MINUTE },
    says: say(
      'Het logboek is langer dan een half uur niet ondertekend. Kijk of het achtergrondwerk draait en of DATA_DIR te beschrijven is.',
      'The trail was not signed for more than half an hour. See whether the background work runs, and whether DATA_DIR can be written to.',
    ),
  },
  {
    name: 'NothingErased',
    metric: 'desk_retention_age_seconds',
    raised: { above: 50 * HOUR },
    says: say(
      'De bewaartermijnen zijn al twee nachten niet nagelopen. Kijk wat het log over retainNightly zegt, en draai npm run retention.',
      'Retention periods were not looked after for two nights. See what the log says of retainNightly, and run npm run retention.',
    ),
  },
  {
    name: 'BackupTooOld',
    metric: 'desk_backup_age_seconds',
    raised: { above: 26 * HOUR },
    says: say(
      'De laatste reservekopie is ouder dan een dag, of er is er geen. Draai npm run backup -- MAP.',
      'The last backup is more than a day old, or there is none. Run npm run backup -- DIR.',
    ),
  },
  {
    name: 'StorageLow',
    metric: 'desk_storage_free_bytes',
    raised: { below: 1024 * 1024 * 1024 },
    says: say(
      'Op de schijf met de gegevensmap is minder dan 1 GB vrij. Maak ruimte vrij.',
      'Less than 1 GB is left on the disk with the data folder. Make room on it.',
    ),
  },
];

export function isRaised({ raised, metric }: Pick<Alarm, 'raised' | 'metric'>, numbers: DutyNumbers): boolean {
  return 'above' in raised ? numbers[metric] > raised.above : numbers[metric] < raised.below;
}

/** Seconds since a moment; none when there is no such moment, or it lies ahead. */
function since(at: string | null, now: Date): number {
  return at === null ? 0 : Math.max(0, (now.getTime() - Date.parse(at)) / 1000);
}

/** What was never done counts from the beginning of the trail. */
export function numbersOf(
  { dueSince, inTray, firstEventAt, lastEventAt, signedAt, retainedAt, backedUpAt }: DutyFacts,
  { ready, freeBytes, now }: { readonly ready: boolean; readonly freeBytes: number; readonly now: Date },
): DutyNumbers {
  const isSigned = lastEventAt === null || (signedAt !== null && signedAt >= lastEventAt);
  return {
    desk_ready: ready ? 1 : 0,
    desk_outbox_due_seconds: since(dueSince, now),
    desk_outbox_tray: inTray,
    desk_trail_unsigned_seconds: isSigned ? 0 : since(signedAt ?? firstEventAt, now),
    desk_retention_age_seconds: since(retainedAt ?? firstEventAt, now),
    desk_backup_age_seconds: since(backedUpAt ?? firstEventAt, now),
    desk_storage_free_bytes: freeBytes,
  };
}
