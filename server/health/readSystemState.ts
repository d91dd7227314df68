/** Says how the desk is doing: whether it is fit for work, what was signed last, and what its looks at itself found. */
import { lastCheckpoint } from '@desk/db/stores/checkpointStore';
import { lastTrailChecks, type TrailCheck } from '@desk/db/stores/trailCheckStore';
import { checkpointBody } from '@desk/db/trail/checkpoint';
import { findingSentence, type Finding } from '@desk/db/trail/findings';
import { caseOfChain } from '@desk/shared/audit/chainOf';
import { say } from '@desk/shared/contract/sentences';
import type { SystemState, TrailFinding, TrailLook } from '@desk/shared/contract/systemState';
import type { Dependencies } from '../dependencies';

const LOOKS = 14;
/** Whoever needs all of them runs the command. */
const FINDINGS = 20;

function tellFinding(finding: Finding): TrailFinding {
  return {
    detail: say(findingSentence(finding, 'nl'), findingSentence(finding, 'en')),
    applicationId: finding.chain === undefined ? null : caseOfChain(finding.chain),
  };
}

function tellLook({ findings, ...look }: TrailCheck): TrailLook {
  return { ...look, findings: findings.slice(0, FINDINGS).map(tellFinding) };
}

/** @throws StorageError when the database cannot be asked: then /readyz says why */
export async function readSystemState({ db, health }: Pick<Dependencies, 'db' | 'health'>): Promise<SystemState> {
  const { ready, reasons, worker, storage } = await health.look();
  const last = await lastCheckpoint(db);
  const looks = await lastTrailChecks(db, LOOKS);
  const body = last && checkpointBody(last);
  return {
    isReady: ready,
    reasons,
    worker,
    storage,
    checkpoint: body && { number: body.number, at: body.at, events: body.events },
    looks: looks.map(tellLook),
  };
}
