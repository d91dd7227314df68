/** What is to be known before a code goes out again: where it goes, whether that place is still the right one, and whether it is too soon. */
import type { ApplicationPerson } from '../application/application';
import type { Address } from '../application/fields/addressFields';
import type { AssuranceLevelId } from '../application/assuranceLevels';
import { dayOf, plusDays } from '../calendar/days';
import { addressLines } from '../language/address';
import { channelsFor, type ChannelsByLevel } from '../policy/codeChannels';
import type { Channel, Dispatch, ReturnCause } from './dispatch';
import { printedName } from './printedName';

/** Where both parts of a code go, as a person reads it: the address of a letter, a mailbox, a number. */
export interface CodePlaces {
  readonly code: string;
  readonly link: string;
}

export interface ReissueAdvice {
  readonly sendsTo: CodePlaces;
  /** Why the last letter to this very address came back, when the customer is not to be found there; null otherwise. */
  readonly cameBack: ReturnCause | null;
  /** Letters with a code that were posted to this person. */
  readonly lettersSent: number;
  /** Day on which the last of them was posted; null when none was. */
  readonly lastPostedOn: string | null;
  /** Day from which another is advised: the last may still be on its way; null when nothing speaks against one today. */
  readonly advisedFrom: string | null;
}

interface Receiving {
  readonly application: {
    readonly companyName: string;
    readonly address: Address;
    readonly language: 'nl' | 'en';
    readonly targetLevel: AssuranceLevelId;
  };
  readonly person: ApplicationPerson;
  readonly channels: ChannelsByLevel;
}

function placeOf(channel: Channel, { application, person }: Receiving): string {
  switch (channel) {
    case 'letter':
      return [application.companyName, printedName(person), ...addressLines(application.address, application.language)]
        .filter((line) => line !== '')
        .join(', ');
    case 'email':
      return person.email;
    case 'sms':
      return person.mobile;
  }
}

/** @returns where code and link of this person go now */
export function codePlaces(receiving: Receiving): CodePlaces {
  const { code, link } = channelsFor(receiving.channels, receiving.application.targetLevel);
  return { code: placeOf(code, receiving), link: placeOf(link, receiving) };
}

/** Reasons that say something about the address; a letter nobody collected may find them at home the next time. */
const NOT_THERE: readonly string[] = ['moved', 'unknownAddress'] satisfies ReturnCause[];

interface Advised extends Receiving {
  /** Every message of the case. */
  readonly dispatches: readonly Dispatch[];
  readonly cooldownDays: number;
  /** YYYY-MM-DD in Amsterdam. */
  readonly today: string;
}

/**
 * @param about one person of a case, with every message of the case
 * @returns what to show, and what stands against it. Source: product owner's order on letters that come back
 */
export function reissueAdvice({ dispatches, cooldownDays, today, ...receiving }: Advised): ReissueAdvice {
  const { id } = receiving.person;
  const sendsTo = codePlaces(receiving);
  const letters = dispatches
    .filter(({ personId, kind, channel }) => personId === id && kind === 'activationCode' && channel === 'letter')
    .sort((left, right) => left.queuedAt.localeCompare(right.queuedAt));
  const posted = letters.filter(({ sentAt }) => sentAt !== null);
  // Letters of before it was kept went to the address that the case has: it could not be changed after a decision.
  const back = letters.findLast(
    ({ status, lastError, sentTo }) =>
      status === 'returned' && NOT_THERE.includes(lastError ?? '') && (sentTo ?? sendsTo.code) === sendsTo.code,
  );
  const last = posted.at(-1);
  const lastPostedOn = last === undefined || last.sentAt === null ? null : dayOf(last.sentAt);
  const from = lastPostedOn === null ? null : plusDays(lastPostedOn, cooldownDays);
  const isUnderWay = last?.status === 'sent' && from !== null && today < from;
  return {
    sendsTo,
    cameBack: back === undefined ? null : (back.lastError as ReturnCause),
    lettersSent: posted.length,
    lastPostedOn,
    advisedFrom: isUnderWay ? from : null,
  };
}
