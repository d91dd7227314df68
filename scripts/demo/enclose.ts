/** Decides what each letter of the demo has behind its contract. */
import type { ApplicationInput } from '@desk/shared/application/application';
import { STAND_IN_NUMBERS } from '@desk/server/documentStatus/standIn';
import { humansOf, type Enclosure } from './contract/enclosures';
import type { DemoCase } from './demoCases';
import type { Card } from './identityCard';
import { daysAfter } from './storyTime';

interface Turn {
  /** Two letters and six characters; the last digit follows from the place. Null for the number itself. */
  readonly number: (serial: string) => string;
  readonly daysLeft: number;
  readonly masked: boolean;
  readonly digitWrong: boolean;
}

const IN_ORDER: Turn = { number: (serial) => `IW4K8T${serial}`, daysLeft: 2000, masked: false, digitWrong: false };
/** Taken in turn by the place of the case: one document in order, and one of each kind of trouble. */
const TURNS: readonly Turn[] = [
  IN_ORDER,
  { ...IN_ORDER, masked: true },
  { ...IN_ORDER, daysLeft: 12 },
  { ...IN_ORDER, digitWrong: true },
  { ...IN_ORDER, number: () => STAND_IN_NUMBERS.lost },
];

/** What is the matter with the documents of a case; only cases that are still worked on have any trouble. */
export function turnOf({ place, until }: DemoCase): Turn {
  return until === 'inVerification' ? (TURNS[place % TURNS.length] ?? IN_ORDER) : IN_ORDER;
}

/**
 * The cards of everybody in a case, signers first.
 * @param receivedOn the day the letter came in, from which their validity counts
 */
export function cardsOf(demoCase: DemoCase, receivedOn: string): Card[] {
  const turn = turnOf(demoCase);
  return humansOf(demoCase.input).map(({ prefix, surname, firstNames, birthDate }, at) => {
    const serial = String(100 + ((demoCase.place * 7 + at) % 900)).replaceAll('0', '9');
    return {
      number: turn.number(serial),
      birthDate: birthDate ?? '1980-01-01',
      expiresOn: daysAfter(receivedOn, turn.daysLeft),
      surname: `${prefix} ${surname}`.trim(),
      givenNames: firstNames,
    };
  });
}

/** Authorities for which a customer sends no mandate along. */
const CARRIES_ALONE: readonly ApplicationInput['signers'][number]['authority'][] = ['sole', 'joint', 'fullPower'];

/** What lies behind the contract. */
export function enclosuresOf(demoCase: DemoCase, receivedOn: string): Enclosure[] {
  const { input: application } = demoCase;
  const mandated = application.signers.filter(({ authority }) => !CARRIES_ALONE.includes(authority));
  return [
    ...cardsOf(demoCase, receivedOn).map((card): Enclosure => ({ kind: 'identityCopy', card })),
    { kind: 'registerExtract', application, asOf: daysAfter(receivedOn, -2) },
    ...mandated.map((signer): Enclosure => ({ kind: 'mandate', application, signer })),
  ];
}
