/** Decides which checks a case needs, for whom, and whether each is renewed or additional. */
import type { ApplicationPerson, Signer } from '../application/application';
import { ASSURANCE_LEVELS, lowestLevel, type AssuranceLevelId } from '../application/assuranceLevels';
import type { SignerVerdict, VerdictCause } from './authority/judgeSigner';
import type { Check, CheckSubject, Renewal } from './check';
import { CHECK_CODES, checkType, type CheckCode } from '../catalogue/checkTypes';
import { TRANSITION_KEYS, type CheckDemand, type Policy, type TransitionKey } from '../policy/policy';

export interface RequiredChecksInput {
  readonly policy: Pick<Policy, 'matrix' | 'settings'>;
  readonly targetLevel: AssuranceLevelId;
  readonly persons: readonly Pick<ApplicationPerson, 'id' | 'role' | 'employed' | 'currentLevel' | 'mobile'>[];
  readonly signers: readonly (Pick<Signer, 'id' | 'authority'> & {
    /** What the trade register says of them; left out or null while it says nothing, then their own declaration counts. */
    readonly verdict?: Pick<SignerVerdict, 'verdict' | 'cause'> | null;
  })[];
}

/** One check that the case must have. */
export type RequiredCheck = Pick<Check, 'code' | 'subject' | 'subjectId' | 'renewal'>;

type Person = RequiredChecksInput['persons'][number];
type SignerFacts = RequiredChecksInput['signers'][number];

/** One whom a check may be about, with the level from which this check's column is read. */
interface Candidate {
  readonly subject: CheckSubject;
  readonly id: string | null;
  readonly level: AssuranceLevelId | null;
  readonly person?: Person;
  readonly signer?: SignerFacts;
}

/** Authorities that need no mandate: alone, together, or by full power of attorney. */
const SELF_SUFFICIENT_AUTHORITIES: readonly string[] = ['sole', 'joint', 'fullPower'];

/** What the register leaves to a text on paper: nobody listed, or an authority within limits. */
const CAUSES_FOR_MANDATE: readonly VerdictCause[] = [
  'signerNotListed',
  'limitedAuthority',
  'limitedPower',
  'authorityUnknown',
];

/** The register knows better than the customer; where it says nothing, what they declared counts. */
function needsMandate({ authority, verdict }: SignerFacts): boolean {
  if (verdict?.verdict === 'authorised') {
    return false;
  }
  const declared = !SELF_SUFFICIENT_AUTHORITIES.includes(authority);
  return declared || (verdict !== undefined && verdict !== null && CAUSES_FOR_MANDATE.includes(verdict.cause));
}

/** The condition of a check that a transition can ask conditionally; one without a condition here is then always asked. */
const CONDITIONS: Partial<Record<CheckCode, (candidate: Candidate) => boolean>> = {
  'AUT-05': ({ signer }) => signer !== undefined && needsMandate(signer),
  'CTC-03': ({ person }) => person !== undefined && person.mobile.trim() !== '',
};

const RENEWAL_OF_DEMAND: Record<CheckDemand, Renewal | null> = {
  renewed: 'renewed',
  additional: 'additional',
  conditionalRenewed: 'renewed',
  conditionalAdditional: 'additional',
  notAsked: null,
};

/**
 * The column of the matrix to read. An unknown current level counts as EH1, of which nothing was verified. When the
 * target does not lie above the current level, the column from the level just below the target is taken (the first
 * column for a target without one), so that a wrong application can still be verified and refused.
 * @param from current level, null when unknown
 * @param to target level
 * @returns the transition whose column applies
 */
export function transitionColumn(from: AssuranceLevelId | null, to: AssuranceLevelId): TransitionKey {
  const wanted = `${from ?? 'EH1'}>${to}`;
  const exact = TRANSITION_KEYS.find((key) => key === wanted);
  if (exact) {
    return exact;
  }
  const below = Object.entries(ASSURANCE_LEVELS)
    .filter(([, level]) => level.rank < ASSURANCE_LEVELS[to].rank)
    .sort(([, a], [, b]) => b.rank - a.rank)
    .map(([id]) => `${id}>${to}`);
  return TRANSITION_KEYS.find((key) => key === below[0]) ?? TRANSITION_KEYS[0];
}

/**
 * The checks of a case. Company, contract and signers follow the lowest current level among the persons, which asks
 * most; each person follows their own. Unknown levels count as EH1.
 * @param input the policy of the case, its target level, persons and signers
 * @returns one entry per check and subject, in catalogue order, then signers before persons, each in the given order
 */
export function requiredChecks(input: RequiredChecksInput): RequiredCheck[] {
  const candidates = candidatesOf(input);
  return CHECK_CODES.flatMap((code) =>
    checkType(code).subjects.flatMap((subject) =>
      candidates
        .filter((candidate) => candidate.subject === subject && isWithinRestriction(code, candidate, input))
        .flatMap((candidate) => requiredCheck(code, candidate, input)),
    ),
  );
}

function candidatesOf({ persons, signers }: RequiredChecksInput): Candidate[] {
  const level = lowestLevel(persons.map((person) => person.currentLevel ?? 'EH1')) ?? null;
  return [
    { subject: 'contract', id: null, level },
    { subject: 'company', id: null, level },
    ...signers.map((signer): Candidate => ({ subject: 'signer', id: signer.id, level, signer })),
    ...persons.map((person): Candidate => ({ subject: 'person', id: person.id, level: person.currentLevel, person })),
  ];
}

/** Each manager of the case answers for themself; a case without one still asks whether the company has a manager. */
function isAboutManager({ subject, person }: Candidate, persons: readonly Person[]): boolean {
  return subject === 'company' ? !persons.some(({ role }) => role === 'manager') : person?.role === 'manager';
}

function isWithinRestriction(code: CheckCode, candidate: Candidate, input: RequiredChecksInput): boolean {
  const { subject, person } = candidate;
  const { settings } = input.policy;
  switch (checkType(code).restriction) {
    case 'none':
      return true;
    case 'managers':
      return isAboutManager(candidate, input.persons);
    case 'idCopyAsked':
      return person === undefined || settings.idCopyOfEmployedUserRequired || !person.employed;
    case 'mustAppear':
      return (settings.identificationSubjects[input.targetLevel] ?? []).some((appearing) => appearing === subject);
  }
}

function requiredCheck(code: CheckCode, candidate: Candidate, input: RequiredChecksInput): RequiredCheck[] {
  const demand = input.policy.matrix[transitionColumn(candidate.level, input.targetLevel)][code];
  const renewal = RENEWAL_OF_DEMAND[demand];
  const isConditional = demand === 'conditionalRenewed' || demand === 'conditionalAdditional';
  if (renewal === null || (isConditional && CONDITIONS[code]?.(candidate) === false)) {
    return [];
  }
  return [{ code, subject: candidate.subject, subjectId: candidate.id, renewal }];
}
