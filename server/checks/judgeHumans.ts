/** Records whether two entries of a case are one human, and gives one human one identity document. */
import { copyDocument } from '@desk/db/stores/identityDocumentStore';
import { insertHumanVerdict, supersedeHumanVerdicts } from '@desk/db/stores/humanVerdictStore';
import {
  contradictsOthers,
  documentsTogether,
  idsOfHuman,
  roleOf,
  verdictOn,
  type HumanVerdict,
} from '@desk/shared/application/humans';
import { copyRefusal, type EvidenceRefusalCode } from '@desk/shared/checks/evidence/evidenceRefusal';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import { zoneOutcome } from '@desk/shared/checks/identity/assessDocument';
import { DomainError } from '@desk/shared/contract/errors';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { evidenceContextOf } from '@desk/shared/flow/evidenceOf';
import type { Effect, EffectContext } from '../flow/effect';

type Judging = 'joinHumans' | 'keepHumansApart';
type Judged = EffectContext<Judging>;

/** The two entries, in different roles. */
function requirePair({ persons, signers }: CaseFile, { oneId, otherId }: ActionInput<Judging>) {
  const entries = [...signers, ...persons];
  const [one, other] = [oneId, otherId].map((id) => entries.find((entry) => entry.id === id));
  if (one === undefined || other === undefined) {
    throw new DomainError('malformed', { errors: { [one === undefined ? 'oneId' : 'otherId']: 'notOfThisCase' } });
  }
  const roles = [roleOf(one), roleOf(other)] as const;
  if (roles[0] === roles[1]) {
    throw new DomainError('malformed', { errors: { otherId: 'sameRole' } });
  }
  return { subjectIds: [oneId, otherId], roles };
}

/** That two names are one human is read from somewhere: from the copy of the document of either, as it is now. */
function requireSeenCopy(
  file: CaseFile,
  { oneId, otherId, documentId, page }: ActionInput<'joinHumans'>,
  byId: string,
) {
  const context = evidenceContextOf(file);
  const refusals = [oneId, otherId].map((subjectId) => copyRefusal({ subjectId, documentId, page, byId }, context));
  // The copy is one person's: what is wrong with it is said by whoever it comes nearest to.
  const [first] = ['evidenceNotSeen', 'evidenceOtherKind', 'evidenceMissing'].filter((code) =>
    refusals.some((refusal) => refusal === code),
  ) as EvidenceRefusalCode[];
  if (!refusals.includes(null) && first !== undefined) {
    throw new DomainError(first, { errors: { page: first } });
  }
}

/** Two documents that cannot belong to one human say so themselves. */
function requireTogether({ identityDocuments }: CaseFile, { oneId, otherId }: ActionInput<Judging>): void {
  if (documentsTogether(identityDocuments, [oneId, otherId]) === 'other') {
    throw new DomainError('humansOtherDocuments');
  }
}

/** The word that stands from now on, in place of any former one about the same two. */
async function keepWord(
  { tx, deps, file, input, actor, now }: Judged,
  word: Pick<HumanVerdict, 'verdict' | 'documentId' | 'page'>,
): Promise<void> {
  const { oneId, otherId, reason } = input;
  if (contradictsOthers(file, { oneId, otherId, verdict: word.verdict })) {
    throw new DomainError('humansContradict');
  }
  const former = verdictOn(file.humanVerdicts, oneId, otherId);
  await supersedeHumanVerdicts(tx, former === undefined ? [] : [former.id], now);
  const said = { oneId, otherId, reason, byId: actor.id, byName: actor.name, at: now };
  await insertHumanVerdict(tx, { ...word, ...said, id: deps.newId(), applicationId: file.application.id });
}

/** Every entry of the human for whom no document was recorded gets the one that was. */
async function shareDocument({
  tx,
  deps,
  file,
  input,
  actor,
  now,
}: EffectContext<'joinHumans'>): Promise<AuditEntry[]> {
  const ids = [...new Set([...idsOfHuman(input.oneId, file), ...idsOfHuman(input.otherId, file)])];
  const [document] = ids.flatMap((id) => documentOf(file.identityDocuments, id) ?? []);
  const without = ids.filter((id) => documentOf(file.identityDocuments, id) === undefined);
  const entries: AuditEntry[] = [];
  for (const subjectId of document === undefined ? [] : without) {
    const subject = file.signers.some(({ id }) => id === subjectId) ? 'signer' : 'person';
    const whose = { of: document?.id ?? '', subject, subjectId, byId: actor.id, byName: actor.name, at: now } as const;
    const { id: identityDocumentId, kind: documentKind, verdict } = await copyDocument(tx, whose, deps.newId);
    const data = { identityDocumentId, subject, subjectId, documentKind, zone: zoneOutcome(verdict), corrects: null };
    entries.push({ type: 'identity.documentRecorded', data });
  }
  return entries;
}

export const joinHumans: Effect<'joinHumans'> = {
  async run(context) {
    const { file, input, actor } = context;
    const { reason, documentId, page } = input;
    const pair = requirePair(file, input);
    requireSeenCopy(file, input, actor.id);
    requireTogether(file, input);
    await keepWord(context, { verdict: 'joined', documentId, page });
    const also = await shareDocument(context);
    return {
      entry: { type: 'humans.joined', data: { ...pair, reason, documentId, page } },
      also,
      followUps: { decide: true },
    };
  },
};

export const keepHumansApart: Effect<'keepHumansApart'> = {
  async run(context) {
    const { file, input } = context;
    const pair = requirePair(file, input);
    await keepWord(context, { verdict: 'apart', documentId: null, page: null });
    return {
      entry: { type: 'humans.keptApart', data: { ...pair, reason: input.reason } },
      followUps: { decide: true },
    };
  },
};
