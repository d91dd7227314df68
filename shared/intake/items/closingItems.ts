/** Questions that close the opening of a letter: what came in too much, the receipt to the customer, and the paper. */
import { saw, type DeskLook, type IntakeCase } from '../intakeCase';
import { BY_DESK, BY_OFFICER, once, type IntakeItem } from './intakeItem';

function lookAtPlace({ letters }: IntakeCase): DeskLook {
  const places = letters.flatMap(({ archivePlace, paper }) => paper?.place ?? archivePlace).filter((at) => at !== '');
  const [place] = places;
  return place === undefined ? saw('intakePaperUnknown', null) : saw('intakePaperAt', 'yes', { place });
}

/** Every letter of the case must be gone, each on its own day; the last one is shown. */
function lookAtFate({ letters }: IntakeCase): DeskLook {
  const days = letters.flatMap(({ paper }) => (paper && paper.fate !== 'archived' ? [paper.on] : [])).sort();
  const last = days.at(-1);
  return last === undefined || days.length < letters.length
    ? saw('intakePaperUnknown', null)
    : saw('intakePaperGone', 'yes', { on: last });
}

export const CLOSING_ITEMS = {
  nothingTooMuch: {
    ...BY_OFFICER,
    group: 'closing',
    concerns: 'IDN-03',
    reasonCode: 'BSN_VISIBLE',
    proposes: 'inquiry',
    askedOf: once,
    question: {
      nl: 'Niets te veel ingestuurd, of het is afgeschermd of teruggestuurd',
      en: 'Nothing was sent in too much, or it was redacted or returned',
    },
    missing: {
      nl: 'Te veel ingestuurd: wordt afgeschermd of teruggestuurd',
      en: 'Sent in too much: will be redacted or returned',
    },
  },
  receiptConfirmed: {
    ...BY_OFFICER,
    blocks: false,
    group: 'closing',
    concerns: null,
    reasonCode: null,
    askedOf: once,
    question: { nl: 'Ontvangst is aan de klant bevestigd', en: 'Receipt was confirmed to the customer' },
    missing: { nl: 'Bevestiging van ontvangst aan de klant', en: 'Confirmation of receipt to the customer' },
  },
  paperPlace: {
    ...BY_DESK,
    blocks: false,
    group: 'closing',
    concerns: null,
    reasonCode: null,
    askedOf: once,
    look: lookAtPlace,
    question: { nl: 'Plaats van het papier is bekend', en: 'Place of the paper is known' },
    missing: { nl: 'De plaats van het papier', en: 'The place of the paper' },
  },
  paperGone: {
    ...BY_DESK,
    blocks: false,
    group: 'closing',
    concerns: null,
    reasonCode: null,
    askedOf: once,
    look: lookAtFate,
    question: { nl: 'Papier is vernietigd of teruggestuurd', en: 'Paper was destroyed or returned' },
    missing: { nl: 'Vernietiging of terugzending van het papier', en: 'Destruction or return of the paper' },
  },
} as const satisfies Record<string, IntakeItem>;
