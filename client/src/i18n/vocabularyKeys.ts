/** Decides which words the desk needs: one for every code, state and role that the wire can carry. */
import type { CustomerChannel } from '@desk/shared/application/establishmentChoice';
import type { Role } from '@desk/shared/access/roles';
import type { DECLARED_AUTHORITIES, PERSON_OUTCOMES } from '@desk/shared/application/application';
import type { MEANS_STATUSES, PERSON_ROLES } from '@desk/shared/application/registration';
import type { AuditGroup } from '@desk/shared/audit/auditEvents';
import type { CheckAttempt, CheckSubject, Renewal } from '@desk/shared/checks/check';
import type { CheckKind, EvidenceKind } from '@desk/shared/checks/catalogue/checkType';
import type { CheckDemand, PolicySettings } from '@desk/shared/checks/policy';
import type { DecisionOutcome } from '@desk/shared/decision/decision';
import type { Channel, CodeStatus, DispatchStatus } from '@desk/shared/dispatch/dispatch';
import type { Room } from '@desk/shared/flow/rooms';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { ActionId } from '@desk/shared/flow/transitions';
import type { IntakeGroup } from '@desk/shared/intake/items/intakeItem';
import type { DeliveryKind, IntakeAnswer } from '@desk/shared/intake/mailItem';
import type { UpgradeState } from '@desk/shared/intake/upgradeQuestion';
import type { BatchSource, BatchStatus, LetterStatus, TrayCause } from '@desk/shared/intake/mailBatch';
import type { PaperFate } from '@desk/shared/contract/mailRoom';
import type { DifferenceClass, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import type { IdentityWordKeys } from './nl/identityWords';

/** Every word list of the desk and the keys it must have; both languages are checked against it. */
export interface VocabularyKeys extends IdentityWordKeys {
  readonly status: Record<StatusId, string>;
  readonly action: Record<ActionId, string>;
  readonly role: Record<Role, string>;
  readonly room: Record<Room, string>;
  readonly checkOutcome: Record<CheckAttempt['outcome'] | 'open', string>;
  readonly checkKind: Record<CheckKind, string>;
  readonly checkSubject: Record<CheckSubject, string>;
  readonly renewal: Record<Renewal, string>;
  readonly checkDemand: Record<CheckDemand, string>;
  readonly evidenceKind: Record<EvidenceKind, string>;
  readonly policySetting: Record<keyof PolicySettings, string>;
  readonly difference: Record<DifferenceClass, string>;
  readonly resolution: Record<MismatchResolution, string>;
  readonly decisionOutcome: Record<DecisionOutcome, string>;
  readonly channel: Record<Channel, string>;
  readonly dispatchStatus: Record<DispatchStatus, string>;
  readonly codeStatus: Record<CodeStatus, string>;
  readonly delivery: Record<DeliveryKind, string>;
  readonly batchStatus: Record<BatchStatus, string>;
  readonly batchSource: Record<BatchSource, string>;
  readonly letterStatus: Record<LetterStatus, string>;
  readonly trayCause: Record<TrayCause, string>;
  readonly paperFate: Record<PaperFate, string>;
  readonly customerChannel: Record<CustomerChannel, string>;
  readonly intakeAnswer: Record<IntakeAnswer, string>;
  readonly intakeGroup: Record<IntakeGroup, string>;
  readonly upgradeState: Record<UpgradeState, string>;
  readonly personRole: Record<(typeof PERSON_ROLES)[number], string>;
  readonly personOutcome: Record<(typeof PERSON_OUTCOMES)[number], string>;
  readonly meansStatus: Record<(typeof MEANS_STATUSES)[number], string>;
  readonly authority: Record<(typeof DECLARED_AUTHORITIES)[number], string>;
  readonly auditGroup: Record<AuditGroup, string>;
  readonly origin: Record<'screen' | 'api' | 'system' | 'command', string>;
}
