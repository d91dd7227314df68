/** Decides which page belongs to a check, and whether what is filled in carries its verdict: by the rule of the server. */
import type { Check, CheckEvidence } from '@desk/shared/checks/check';
import {
  copyRefusal,
  evidenceRefusal,
  type EvidenceContext,
  type EvidenceRefusalCode,
  type JudgedVerdict,
} from '@desk/shared/checks/evidence/evidenceRefusal';
import { PAGE_PLACES } from '@desk/shared/checks/evidence/pagePlaces';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import { withRegisterAnswer } from '@desk/shared/checks/evidence/withRegisterAnswer';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { evidenceContextOf } from '@desk/shared/flow/evidenceOf';
import type { ScanPage } from './scanPage';

export type EvidenceRecord = Pick<
  ApplicationDetail,
  'persons' | 'signers' | 'humanVerdicts' | 'pages' | 'appointments' | 'register'
>;

/** Whoever looks at this screen. */
const ME = 'me';

function contextOf(record: EvidenceRecord): EvidenceContext {
  const pageReads = record.pages
    .filter(({ seen }) => seen)
    .map(({ documentId, page, revision }) => ({ documentId, page, revision, readerId: ME, firstAt: '', lastAt: '' }));
  // Of whom a copy is asked the server knows by the policy of the case.
  return evidenceContextOf({ ...record, pageReads, policy: { settings: { idCopyOfEmployedUserRequired: false } } });
}

/**
 * The page that this check is read from, at the place where it stands on the desk's own form.
 * @returns null when no page of its kind was named, or when it rests on none
 */
export function pageFor(
  { code, subjectId }: Pick<Check, 'code' | 'subjectId'>,
  record: EvidenceRecord,
): ScanPage | null {
  const { pages: kinds, ofSubject } = evidenceRule(code);
  const owners = subjectId === null ? [] : contextOf(record).sameHuman(subjectId);
  const found = kinds
    .flatMap((kind) => record.pages.filter((page) => page.kind === kind))
    .find(({ subjectIds }) => !ofSubject || owners.some((id) => subjectIds.includes(id)));
  if (found === undefined || found.kind === null) {
    return null;
  }
  const { documentId, page, kind, proposed } = found;
  const place = proposed === kind ? PAGE_PLACES[kind] : undefined;
  return { documentId, page, region: place === undefined ? null : { page, ...place } };
}

/** Why the evidence that is filled in does not carry the outcome; null when it does. */
export function refusalOf(
  {
    evidence: given,
    ...verdict
  }: Pick<JudgedVerdict, 'code' | 'subjectId' | 'outcome'> & { readonly evidence: CheckEvidence },
  record: EvidenceRecord,
): EvidenceRefusalCode | null {
  const isEmpty = given.note === '' && given.documentId === null && given.asOf === null;
  const evidence = withRegisterAnswer(record.register, verdict.code, isEmpty ? null : given);
  const { code, subjectId, outcome } = verdict;
  return evidenceRefusal({ code, subjectId, outcome, evidence, byId: ME }, contextOf(record));
}

/** Why the identity document of this person cannot be recorded from this page; null when it can. */
export function copyRefusalOf(
  subjectId: string,
  copy: Pick<ScanPage, 'documentId' | 'page'> | null,
  record: EvidenceRecord,
): EvidenceRefusalCode | null {
  const { documentId, page } = copy ?? { documentId: null, page: null };
  return copyRefusal({ subjectId, documentId, page, byId: ME }, contextOf(record));
}

/** The page in view when it is a copy of this person's document, otherwise the first one that is. */
export function copyFor(subjectId: string, shown: ScanPage | null, record: EvidenceRecord): ScanPage | null {
  const refusal = copyRefusalOf(subjectId, shown, record);
  return shown !== null && (refusal === null || refusal === 'evidenceNotSeen')
    ? shown
    : pageFor({ code: 'IDN-02', subjectId }, record);
}

/** The copy of the document of either of two people, and why it does not carry a word about them; null when it does. */
export function copyOfEither(
  ids: readonly [string, string],
  shown: ScanPage | null,
  record: EvidenceRecord,
): { readonly copy: ScanPage | null; readonly refusal: EvidenceRefusalCode | null } {
  const found = ids.map((id) => {
    const copy = copyFor(id, shown, record);
    return { copy, refusal: copyRefusalOf(id, copy, record) };
  });
  const ORDER: readonly (EvidenceRefusalCode | null)[] = [
    null,
    'evidenceNotSeen',
    'evidenceOtherKind',
    'evidenceMissing',
  ];
  const nearest = ORDER.flatMap((refusal) => found.filter((one) => one.refusal === refusal))[0];
  return nearest ?? { copy: null, refusal: 'evidenceMissing' };
}
