/** What every entry of the intake checklist says about its question, and of whom it can be asked. */
import type { LocalText } from '../../catalogue/checkType';
import type { CheckCode, ReasonCode } from '../../catalogue/checkTypes';
import type { DeskLook, IntakeCase, IntakeSubject } from '../intakeCase';
import type { IntakeAnswer } from '../mailItem';

/** Parts of the checklist, in the order in which an envelope is gone through. */
export const INTAKE_GROUPS = ['envelope', 'contract', 'company', 'enclosures', 'closing'] as const;
export type IntakeGroup = (typeof INTAKE_GROUPS)[number];

/**
 * desk: the desk alone; deskFirst: an officer only where the desk cannot tell; proposed: the desk answers and an
 * officer may overrule it; pages: what the letters hold answers it, and an officer can only find fault with what is
 * there; officer: what only a person with the paper in hand can see.
 */
export const FILLED_BY = ['desk', 'deskFirst', 'proposed', 'pages', 'officer'] as const;
export type FilledBy = (typeof FILLED_BY)[number];

export interface IntakeItem {
  readonly group: IntakeGroup;
  /** The check that a "no" concerns, and the reason it gives there; null for what concerns no check. */
  readonly concerns: CheckCode | null;
  readonly reasonCode: ReasonCode | null;
  /** What a "no" proposes for that check: a failure, or only that somebody looks into it. */
  readonly proposes: 'failed' | 'inquiry';
  readonly filledBy: FilledBy;
  /** What an officer can answer. */
  readonly answers: readonly IntakeAnswer[];
  /** False for what by its nature comes after the letter was opened: it keeps nobody from starting the checks. */
  readonly blocks: boolean;
  /** Whom it is asked about: `[null]` asks it once, an empty list not at all. */
  readonly askedOf: (file: IntakeCase) => readonly (IntakeSubject | null)[];
  /** What the desk sees of it; absent where only a person sees something. */
  readonly look?: (file: IntakeCase, subject: IntakeSubject | null) => DeskLook;
  /** A statement that is answered with yes, no or not applicable. */
  readonly question: LocalText;
  /** What misses after a "no", as one would ask the customer for it. */
  readonly missing: LocalText;
}

const YES_NO = ['yes', 'no'] as const satisfies readonly IntakeAnswer[];
const YES_NO_NA = ['yes', 'no', 'notApplicable'] as const satisfies readonly IntakeAnswer[];

/** Asked once, of every case. */
export function once(): readonly null[] {
  return [null];
}

/** Asked once, where a condition holds. */
export function onceIf(holds: (file: IntakeCase) => boolean): IntakeItem['askedOf'] {
  return (file) => (holds(file) ? [null] : []);
}

/** Where an officer answers, with the paper in hand. */
export const BY_OFFICER = { filledBy: 'officer', answers: YES_NO_NA, blocks: true, proposes: 'failed' } as const;
/** Where not applicable is no answer: it is there or it is not. */
export const BY_OFFICER_YES_NO = { ...BY_OFFICER, answers: YES_NO } as const;
/** Where the case itself says it. */
export const BY_DESK = { filledBy: 'desk', answers: [], blocks: true, proposes: 'failed' } as const;
/** Where the pages of the letters say it. */
export const BY_PAGES = { filledBy: 'pages', answers: YES_NO_NA, blocks: true, proposes: 'failed' } as const;
/** Where the case mostly says it, and an officer where it does not. */
export const BY_DESK_FIRST = { filledBy: 'deskFirst', answers: YES_NO, blocks: true, proposes: 'failed' } as const;

/** A person or signer as the questions name them. */
export function subjectOf(person: {
  readonly id: string;
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
}): IntakeSubject {
  const { id, firstNames, prefix, surname } = person;
  return { id, name: [firstNames, prefix, surname].filter((part) => part !== '').join(' ') };
}

/** The signer or person behind a subject. */
export function isAbout(subject: IntakeSubject | null): (one: { readonly id: string }) => boolean {
  return ({ id }) => id === subject?.id;
}
