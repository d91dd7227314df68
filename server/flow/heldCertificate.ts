/** Sees to it that the certificate by which something is recorded still stands once it is recorded. */
import { certifiedUntil } from '@desk/shared/access/certificates';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { GuardId } from '@desk/shared/flow/guards';
import { TRANSITIONS, type Transition } from '@desk/shared/flow/transitions';
import { holdCertificatesOf } from '@desk/db/stores/certificateStore';
import type { Tx } from '@desk/db/transaction';

interface Recording {
  readonly action: ActionId;
  readonly isOnIdentity: boolean;
  /** ISO 8601 UTC. */
  readonly now: string;
}

function takesCertificate({ action, isOnIdentity }: Recording): boolean {
  const guards: readonly GuardId[] = isOnIdentity ? ['certified', 'certifiedOnIdentity'] : ['certified'];
  return TRANSITIONS.some((row: Transition) => row.action === action && row.guards.some((one) => guards.includes(one)));
}

/**
 * The file with what the certificates of the holder are worth once this transaction has them: one that is being withdrawn is waited for,
 * and whoever withdraws one after that waits until this has ended. Nothing is asked where no certificate is.
 */
export async function withHeldCertificate(tx: Tx, file: CaseFile, recording: Recording): Promise<CaseFile> {
  const { assigneeId } = file.application;
  if (assigneeId === null || !file.policy.settings.identityCertificateRequired || !takesCertificate(recording)) {
    return file;
  }
  const held = await holdCertificatesOf(tx, assigneeId);
  return { ...file, holderCertifiedUntil: certifiedUntil(held, amsterdamDay(recording.now)) };
}
