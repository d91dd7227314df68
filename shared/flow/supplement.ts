/** What a customer can be asked for: each failed check, difference and "no" of the checklist, as an item that a letter can word. */
import type { PersonName } from '../application/fields/personFields';
import { intakeFindings, type IntakeQuestion } from '../intake/intakeQuestions';
import { intakeItem, readQuestionKey, type IntakeItemId } from '../intake/intakeItems';
import type { AskedItem } from '../dispatch/messages/askedItem';
import { COMPARED_FIELDS } from '../application/fields/comparedFields';
import type { Mismatch } from '../mismatches/mismatch';
import type { Check } from '../checks/check';
import type { CheckCode } from '../catalogue/checkTypes';

/** Names one thing that is asked, as a screen sends it. */
export type SupplementRef =
  | { readonly kind: 'check'; readonly checkId: string }
  | { readonly kind: 'mismatch'; readonly mismatchId: string }
  | { readonly kind: 'question'; readonly key: string };

/** As it is kept: what is worded to the customer, with the check or the question it came from. */
export type SupplementItem =
  | (Extract<AskedItem, { kind: 'check' }> & { readonly code: CheckCode })
  | Extract<AskedItem, { kind: 'mismatch' | 'text' }>
  | { readonly kind: 'question'; readonly item: IntakeItemId; readonly about: PersonName | null };

/** What a customer was asked for, and until when; kept so that their answer reopens exactly that. */
export interface SupplementRequest {
  readonly id: string;
  readonly applicationId: string;
  /** By reference; what an officer asked in their own words has none. */
  readonly asked: readonly SupplementRef[];
  /** The checks that an answer concerns, as they stood when it was asked. */
  readonly checkIds: readonly string[];
  /** As it was worded to the customer, all of it. */
  readonly items: readonly SupplementItem[];
  readonly dueOn: string;
  readonly askedAt: string;
  readonly askedById: string;
  /** When an answer came, or the case went on without; null while it is awaited. */
  readonly answeredAt: string | null;
}

/** What of a case is looked at. No attempt and no remark: what an officer wrote for colleagues is out of reach here. */
export interface SupplementCase {
  readonly checks: readonly Pick<
    Check,
    'id' | 'code' | 'subject' | 'subjectId' | 'outcome' | 'reasonCode' | 'waiver'
  >[];
  readonly mismatches: readonly Pick<
    Mismatch,
    'id' | 'field' | 'subjectId' | 'declared' | 'registered' | 'difference' | 'resolution'
  >[];
  readonly intake: readonly IntakeQuestion[];
  readonly persons: readonly (PersonName & { readonly id: string })[];
  readonly signers: readonly (PersonName & { readonly id: string })[];
}

export interface Askable {
  readonly ref: SupplementRef;
  readonly item: SupplementItem;
}

function nameOf({ persons, signers }: SupplementCase, id: string | null): PersonName | null {
  const found = [...persons, ...signers].find((one) => one.id === id);
  if (found === undefined) {
    return null;
  }
  const { initials, firstNames, prefix, surname } = found;
  return { initials, firstNames, prefix, surname };
}

/** Another spelling is for an officer to judge; another value is for the customer to explain. */
function isForCustomer({ difference, resolution }: Pick<Mismatch, 'difference' | 'resolution'>): boolean {
  return (
    resolution === 'notAccepted' ||
    (resolution === null && difference !== 'identical' && difference !== 'formattingOnly')
  );
}

function askableMismatches(file: SupplementCase): Askable[] {
  return file.mismatches.filter(isForCustomer).map(({ id, field, declared, registered, subjectId }) => ({
    ref: { kind: 'mismatch', mismatchId: id },
    item: { kind: 'mismatch', field, declared, registered, about: nameOf(file, subjectId) },
  }));
}

function askableQuestions(file: SupplementCase): Askable[] {
  return intakeFindings(file.intake)
    .filter(({ concerns }) => concerns !== null)
    .flatMap(({ key, subject }) => {
      const read = readQuestionKey(key);
      const about = nameOf(file, subject?.id ?? null);
      return read === undefined
        ? []
        : [{ ref: { kind: 'question', key }, item: { kind: 'question', item: read.item, about } } as const];
    });
}

/** A failed check that a difference or a "no" of the checklist already explains needs no item of its own. */
function isSaidElsewhere(file: SupplementCase, check: SupplementCase['checks'][number]): boolean {
  const byMismatch = file.mismatches.some(
    (one) =>
      isForCustomer(one) && COMPARED_FIELDS[one.field].checkCode === check.code && one.subjectId === check.subjectId,
  );
  const byQuestion = intakeFindings(file.intake).some(
    ({ concerns, subject }) => concerns === check.code && (subject === null || subject.id === check.subjectId),
  );
  return byMismatch || byQuestion;
}

function askableChecks(file: SupplementCase): Askable[] {
  return file.checks
    .filter(({ outcome, waiver }) => outcome === 'failed' && waiver === null)
    .filter((check) => !isSaidElsewhere(file, check))
    .flatMap(({ id, code, reasonCode, subjectId }) =>
      reasonCode === null
        ? []
        : [
            {
              ref: { kind: 'check', checkId: id },
              item: { kind: 'check', code, reasonCode, about: nameOf(file, subjectId) },
            } as const,
          ],
    );
}

/**
 * Everything the customer could be asked for now: what their letters lack, what differs, what failed; said once each.
 * @param file the case; its checklist as it counts
 * @returns in the order in which a letter names it
 */
export function askableItems(file: SupplementCase): Askable[] {
  return [...askableQuestions(file), ...askableMismatches(file), ...askableChecks(file)];
}

/** One word for a reference, to compare by and to keep a choice under. */
export function refKey(ref: SupplementRef): string {
  switch (ref.kind) {
    case 'check':
      return `check/${ref.checkId}`;
    case 'mismatch':
      return `mismatch/${ref.mismatchId}`;
    case 'question':
      return `question/${ref.key}`;
  }
}

/** An item as a message words it: a question of the checklist is asked for by what misses. */
export function asAsked(item: SupplementItem): AskedItem {
  return item.kind === 'question'
    ? { kind: 'missing', missing: intakeItem(item.item).missing, about: item.about }
    : item;
}

/**
 * The items that these references name.
 * @returns null as soon as one of them is nothing that this case can ask now
 */
export function itemsOf(file: SupplementCase, refs: readonly SupplementRef[]): SupplementItem[] | null {
  const askable = new Map(askableItems(file).map(({ ref, item }) => [refKey(ref), item]));
  const items = refs.flatMap((ref) => askable.get(refKey(ref)) ?? []);
  return items.length === refs.length ? items : null;
}

/**
 * The checks that an answer to these questions concerns.
 * @param file the case as it is now
 * @param asked what was asked
 * @returns ids of checks; what was asked in free words concerns none by name
 */
export function checksAskedFor(file: SupplementCase, asked: readonly SupplementRef[]): string[] {
  const findings = intakeFindings(file.intake);
  const concerned = asked.flatMap((ref) => {
    switch (ref.kind) {
      case 'check':
        return file.checks.filter(({ id }) => id === ref.checkId);
      case 'mismatch': {
        const mismatch = file.mismatches.find(({ id }) => id === ref.mismatchId);
        return file.checks.filter(
          ({ code, subjectId }) =>
            mismatch !== undefined &&
            COMPARED_FIELDS[mismatch.field].checkCode === code &&
            mismatch.subjectId === subjectId,
        );
      }
      case 'question': {
        const finding = findings.find(({ key }) => key === ref.key);
        return file.checks.filter(
          ({ code, subjectId }) =>
            finding?.concerns === code && (finding.subject === null || finding.subject.id === subjectId),
        );
      }
    }
  });
  return [...new Set(concerned.map(({ id }) => id))];
}
