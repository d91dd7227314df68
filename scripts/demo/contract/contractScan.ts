/** What a contract is drawn from: the application, and what the customer did with pen and paper. */
import type { ApplicationInput } from '@desk/shared/application/application';
import type { Enclosure } from './enclosures';

export interface ContractScan {
  /** Page numbers (1 to 3) that were not in the envelope. */
  readonly missingPages: readonly number[];
  /** The hand-written note that this is an upgrade: there, not there, or naming another level. */
  readonly upgradeNote: 'present' | 'missing' | 'otherLevel';
  /** `oneMissing`: the last signer did not sign. */
  readonly signatures: 'all' | 'oneMissing';
}

export interface Contract {
  /** Readable number with its check digit, like ZU-2026-000123-7. */
  readonly applicationNumber: string;
  readonly application: ApplicationInput;
  readonly scan: ContractScan;
  /** ISO day on which the customer signed. */
  readonly signedOn: string;
  /** What lies behind the contract; nothing when left out. */
  readonly enclosures?: readonly Enclosure[];
}

export const PAGE_COUNT = 3;
