/**
 * What a bundle is made of: a ZIP with files of one canonical JSON value a line, a manifest that names them all, and a signature
 * over the manifest. shared/docs/BUNDLE.md says the same for whoever writes a verifier of their own.
 */
import type { Signature } from '../checkpoint';

export const BUNDLE_FORMAT = 'z-login-upgrade-desk/bundle';
export const BUNDLE_VERSION = 1;

export const MANIFEST = 'manifest.json';
export const MANIFEST_SIGNATURE = 'manifest.sig';

/** The files that a verifier reads line by line. */
export const PROVEN_FILES = {
  checkpoints: 'checkpoints.jsonl',
  heads: 'heads.jsonl',
  proofs: 'proofs.jsonl',
  events: 'events.jsonl',
  rows: 'rows.jsonl',
  values: 'values.jsonl',
} as const;

/** Whole chains of some cases and of what these rest on. */
export interface CasesScope {
  readonly kind: 'cases';
  readonly cases: readonly { readonly id: string; readonly number: string }[];
  /** Every chain that the bundle holds, each from its first event on. */
  readonly chains: readonly string[];
}

/** Everything of every chain between two checkpoints. */
export interface PeriodScope {
  readonly kind: 'period';
  /** Days in Amsterdam that were asked for, both included: YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** The checkpoint before the first event; 0 where there was none. */
  readonly after: number;
  /** The checkpoint behind the last event. */
  readonly through: number;
}

export type BundleScope = CasesScope | PeriodScope;

export interface FileDigest {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: string;
  readonly version: number;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  readonly madeBy: { readonly id: string; readonly name: string; readonly role: string };
  readonly scope: BundleScope;
  /** Every file but the manifest and its signature. */
  readonly files: readonly FileDigest[];
  /** Tables of which events name digests and the bundle holds no rows: they hold hashes of secrets. */
  readonly withheld: readonly string[];
  /** Tables of which a row may have changed after the bundle's last event, so that it can no longer be shown as it was. */
  readonly mayHaveChanged: readonly string[];
}

/** The signature over the manifest. */
export type ManifestSignature = Signature;

/** A row of a sealed table; its digest is over `row`, `salt` and `table`. */
export interface BundledRow {
  readonly chain: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly salt: string;
  readonly table: string;
}

/** What stands beside an event about people; its digest is over `personal` and `salt`. */
export interface BundledValue {
  readonly chain: string;
  readonly event: string;
  readonly personal: unknown;
  readonly salt: string;
}

/** The head of a chain, as one of all that a checkpoint is over. */
export interface BundledHead {
  readonly chain: string;
  readonly checkpoint: number;
  readonly hash: string;
  readonly number: number;
}

/** A head with the way from it to the root that a checkpoint signed. */
export interface BundledProof extends BundledHead {
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
}
