/** Records what the desk proposed and an officer saw and confirmed: only while the desk still proposes this very thing. */
import { appendAttempts } from '@desk/db/stores/checkStore';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { restsOnPaper } from '@desk/shared/checks/evidence/evidenceRules';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { withRegisterAnswer } from '@desk/shared/checks/evidence/withRegisterAnswer';
import { DomainError } from '@desk/shared/contract/errors';
import type { CheckProposal } from '@desk/shared/contract/resources';
import { proposalsOf } from '@desk/shared/flow/proposalsOf';
import type { Effect } from '../flow/effect';
import { findCheck } from './findCheck';
import { findEvidence } from './findEvidence';
import { isOnIdentity, refuseAgainstRecord } from './recordCheck';
import { refuseEvidence } from './refuseEvidence';

type Confirmed = ActionInput<'confirmProposals'>['proposals'][number];

function sameData(seen: Confirmed['finding']['data'], now: Confirmed['finding']['data']): boolean {
  const names = Object.keys(now);
  return names.length === Object.keys(seen).length && names.every((name) => seen[name] === now[name]);
}

/** A failure or a doubt is judged one by one, in its own form; and what changed since it was shown was not shown. */
function isAsShown(proposal: CheckProposal | undefined, { finding }: Confirmed): proposal is CheckProposal {
  return (
    proposal?.outcome === 'passed' &&
    proposal.finding.key === finding.key &&
    sameData(finding.data, proposal.finding.data)
  );
}

export const confirmProposals: Effect<'confirmProposals'> = {
  judgedBy: ({ proposals }, file) => ({
    isOnIdentity: isOnIdentity(
      file,
      proposals.map(({ checkId }) => checkId),
    ),
  }),
  async run({ tx, deps, file, input, actor, now }) {
    const proposals = proposalsOf(file, now);
    const also: AuditEntry[] = [];
    const attempts: Parameters<typeof appendAttempts>[1][number][] = [];
    for (const confirmed of input.proposals) {
      const check = findCheck(file, confirmed.checkId);
      const { id: checkId, code } = check;
      if (restsOnPaper(code, file.register?.result === 'found')) {
        throw new DomainError('proposalOnPaper', { allowed: [code] });
      }
      const proposal = proposals[checkId];
      if (!isAsShown(proposal, confirmed) || also.some(({ data }) => 'checkId' in data && data.checkId === checkId)) {
        throw new DomainError('proposalChanged', { allowed: [code] });
      }
      const evidence = withRegisterAnswer(file.register, code, findEvidence(file, confirmed.evidence, now));
      refuseEvidence(file, check, { outcome: 'passed', evidence, byId: actor.id });
      refuseAgainstRecord(file, { ...check, outcome: 'passed', evidence, remark: '' });
      attempts.push({
        id: deps.newId(),
        checkId,
        outcome: 'passed',
        reasonCode: null,
        remark: '',
        finding: proposal.finding,
        evidence,
        at: now,
        byId: actor.id,
        byName: actor.name,
        byRole: actor.role,
      });
      also.push({ type: 'check.recorded', data: { checkId, code, outcome: 'passed', reasonCode: null } });
    }
    await appendAttempts(tx, attempts);
    return { entry: { type: 'checks.proposalsConfirmed', data: { count: also.length } }, also };
  },
};
