/** Decides what becomes of the words about who is one human, and of verdicts on two roles, when a case changes. */
import { namesWith } from '../application/fields/field';
import { PERSON_FIELDS } from '../application/fields/personFields';
import { documentsTogether, idsOfHuman, type HumanVerdict } from '../application/humans';
import type { CheckCode } from '../catalogue/checkTypes';
import type { FactChange } from '../checks/factChange';
import { documentOf, type IdentityDocument } from '../checks/identity/identityDocument';
import type { CheckWithAttempts } from '../contract/resources';
import type { CaseFile } from './caseFile';
import { evidenceContextOf, standingRefusal } from './evidenceOf';

type Identified = Pick<CaseFile, 'signers' | 'persons' | 'identityDocuments' | 'pages'>;

/** What says who somebody is: names, initials and birth date. */
const WHO_FIELDS = namesWith(PERSON_FIELDS, 'fact').filter((field) => PERSON_FIELDS[field].fact === 'personIdentity');

/** Who an entry says it is; empty when it is not there any more. */
function whoIs({ signers, persons }: Identified, id: string): string {
  const entry = [...signers, ...persons].find((one) => one.id === id) as Readonly<Record<string, unknown>> | undefined;
  return entry === undefined ? '' : JSON.stringify(WHO_FIELDS.map((field) => entry[field] ?? null));
}

/** What an identity document says; where it was read and by whom does not make it another one. */
function printed(document: IdentityDocument | undefined): string | null {
  return document === undefined
    ? null
    : JSON.stringify([
        document.kind,
        document.country,
        document.numberEnd,
        document.surname,
        document.givenNames,
        document.birthDate,
        document.expiresOn,
      ]);
}

function isCorrected(before: Identified, after: Identified, id: string): boolean {
  const [was, is] = [before, after].map(({ identityDocuments }) => printed(documentOf(identityDocuments, id)));
  return whoIs(before, id) !== whoIs(after, id) || (was !== null && is !== null && was !== is);
}

/** The copy that a word rests on, as one text; null when it is no copy of either. */
function copyOf({ pages }: Identified, { oneId, otherId, documentId, page }: HumanVerdict): string | null {
  const found = pages.find((one) => one.documentId === documentId && one.page === page);
  const isTheirs = found?.subjectIds.some((id) => id === oneId || id === otherId) ?? false;
  return found?.kind === 'identityCopy' && isTheirs
    ? `${found.documentId} ${String(found.page)} ${String(found.revision)}`
    : null;
}

/** Documents that came later and say the opposite of the word. */
function isDenied(before: Identified, after: Identified, { oneId, otherId, verdict }: HumanVerdict): boolean {
  const opposite = verdict === 'joined' ? 'other' : 'same';
  const [was, is] = [before, after].map((file) => documentsTogether(file.identityDocuments, [oneId, otherId]));
  return is === opposite && was !== opposite;
}

/**
 * Words that do not stand any more, so that the desk asks again.
 * @param before the case as it was
 * @param after the same case as it is now
 * @returns those that stood before: name, birth date or document of either was corrected, the copy they rest on is none any
 *   more, or the documents say the opposite. Source: the order that a joined human is undone by a correction
 */
export function fallenVerdicts(
  before: Identified & Pick<CaseFile, 'humanVerdicts'>,
  after: Identified & Pick<CaseFile, 'humanVerdicts'>,
): HumanVerdict[] {
  const stood = before.humanVerdicts.filter(({ supersededAt }) => supersededAt === null).map(({ id }) => id);
  return after.humanVerdicts
    .filter((word) => word.supersededAt === null && stood.includes(word.id))
    .filter((word) => {
      const isOther = [word.oneId, word.otherId].some((id) => isCorrected(before, after, id));
      const copy = copyOf(before, word);
      return isOther || (copy !== null && copy !== copyOf(after, word)) || isDenied(before, after, word);
    });
}

/** Two entries of a case. */
type Pair = readonly [string, string];

function pairsOf({ signers, persons }: CaseFile): Pair[] {
  const ids = [...signers, ...persons].map(({ id }) => id);
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): Pair => [one, other]));
}

function isOneIn(file: CaseFile, [one, other]: Pair): boolean {
  return idsOfHuman(one, file).includes(other);
}

/** The same check of both, where both have it. */
function bothChecks({ checks }: CaseFile, [one, other]: Pair): (readonly [CheckWithAttempts, CheckWithAttempts])[] {
  const own = (id: string) => checks.filter(({ subjectId }) => subjectId === id);
  return own(one).flatMap((check) =>
    own(other)
      .filter(({ code }) => code === check.code)
      .map((same) => [check, same] as const),
  );
}

/** Judged apart, with two outcomes: one human has one, so both are asked again. What agrees keeps standing, and so does what is open. */
function isAtOdds([one, other]: readonly [CheckWithAttempts, CheckWithAttempts]): boolean {
  const isJudged = one.outcome !== null && other.outcome !== null;
  return isJudged && (one.outcome !== other.outcome || one.reasonCode !== other.reasonCode);
}

/** One verdict that was given for both at once. */
function isShared([one, other]: readonly [CheckWithAttempts, CheckWithAttempts]): boolean {
  const [last, same] = [one.attempts.at(-1), other.attempts.at(-1)];
  return last !== undefined && last.byRole !== 'system' && last.at === same?.at && last.byId === same.byId;
}

function change(subjectId: string, codes: readonly CheckCode[]): FactChange[] {
  return codes.length === 0 ? [] : [{ fact: 'oneHuman', field: 'oneHuman', subjectId, codes }];
}

/** Codes of the checks of somebody whose verdict named a copy that was theirs only through the other. */
function losingGround(before: CaseFile, after: CaseFile, id: string): CheckCode[] {
  const [then, now] = [evidenceContextOf(before), evidenceContextOf(after)];
  return after.checks
    .filter((check) => check.subjectId === id)
    .filter((check) => standingRefusal(check, then) === null && standingRefusal(check, now) !== null)
    .map(({ code }) => code);
}

/**
 * What it means for verdicts that two entries became one human, or are one no more.
 * @param before the case as it was
 * @param after the same case as it is now
 * @returns joined: the checks on which two verdicts disagree, for both; parted: the checks judged once for both, and those that named a
 *   copy of the other. No attempt is taken away
 */
export function humanChanges(before: CaseFile, after: CaseFile): FactChange[] {
  return pairsOf(after).flatMap((pair): FactChange[] => {
    const [was, is] = [isOneIn(before, pair), isOneIn(after, pair)];
    if (was === is) {
      return [];
    }
    const concerned = bothChecks(after, pair).filter(is ? isAtOdds : isShared);
    const codes = concerned.map(([{ code }]) => code);
    return pair.flatMap((id) => change(id, is ? codes : [...codes, ...losingGround(before, after, id)]));
  });
}
