/** Tells the lines of a bundle from whatever else may stand there: whoever broke it may have left anything. */
import type { Checkpoint } from '../checkpoint';
import type {
  BundledHead,
  BundledProof,
  BundledRow,
  BundledValue,
  BundleScope,
  Manifest,
  ManifestSignature,
} from './format';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './format';

type Members = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const isAnything: Test = () => true;

/** Whether a value is an object that has these members, each as its test says; others may stand beside them. */
function has(value: unknown, members: Readonly<Record<string, Test>>): boolean {
  return (
    isObject(value) && Object.entries(members).every(([name, test]) => Object.hasOwn(value, name) && test(value[name]))
  );
}

const HEAD = { chain: isText, checkpoint: isCount, hash: isText, number: isCount };

/** What stands in a line of `events.jsonl`, as far as a verifier needs it. */
export interface EventLine {
  readonly actor: Members;
  readonly applicationId: string | null;
  readonly at: string;
  readonly chain: string;
  readonly data: Members;
  readonly handling?: unknown;
  readonly id: string;
  readonly number: number;
  readonly personal: string | null;
  readonly previous: string | null;
  readonly rows: readonly { readonly table: string; readonly id: string; readonly digest: string }[];
  readonly sequence: number;
  readonly type: string;
}

export const isEventLine = (value: unknown): value is EventLine =>
  has(value, {
    actor: isObject,
    applicationId: orNull(isText),
    at: isText,
    chain: isText,
    data: isObject,
    id: isText,
    number: isCount,
    personal: orNull(isText),
    previous: orNull(isText),
    rows: listOf((row) => has(row, { table: isText, id: isText, digest: isText })),
    sequence: isCount,
    type: isText,
  });

export const isRowLine = (value: unknown): value is BundledRow =>
  has(value, { chain: isText, row: (row) => has(row, { id: isText }), salt: isText, table: isText });

export const isValueLine = (value: unknown): value is BundledValue =>
  has(value, { chain: isText, event: isText, personal: isAnything, salt: isText });

export const isHeadLine = (value: unknown): value is BundledHead => has(value, HEAD);

const HASH = /^[0-9a-f]{64}$/;

export const isProofLine = (value: unknown): value is BundledProof =>
  has(value, {
    ...HEAD,
    index: isCount,
    size: isCount,
    proof: listOf((hash) => typeof hash === 'string' && HASH.test(hash)),
  });

export const isCheckpointLine = (value: unknown): value is Checkpoint =>
  has(value, { body: isText, keyId: isText, signature: isText });

export const isSignatureFile = (value: unknown): value is ManifestSignature =>
  has(value, { keyId: isText, signature: isText });

const isScope = (value: unknown): value is BundleScope =>
  has(value, {
    kind: (kind) => kind === 'cases',
    cases: listOf((one) => has(one, { id: isText, number: isText })),
    chains: listOf(isText),
  }) || has(value, { kind: (kind) => kind === 'period', from: isText, to: isText, after: isCount, through: isCount });

export const isManifest = (value: unknown): value is Manifest =>
  has(value, {
    format: (format) => format === BUNDLE_FORMAT,
    version: (version) => version === BUNDLE_VERSION,
    madeAt: isText,
    madeBy: (by) => has(by, { id: isText, name: isText, role: isText }),
    scope: isScope,
    files: listOf((file) => has(file, { name: isText, bytes: isCount, sha256: isText })),
    withheld: listOf(isText),
    mayHaveChanged: listOf(isText),
  });
