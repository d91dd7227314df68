/** Verifies a bundle from its bytes alone: no database, no secret, nothing from outside but what whoever verifies knows already. */
import { isTextSignedBy, keyIdOf, type PublishedKey } from '../checkpoint';
import { listFindings, type Finding, type Found } from '../findings';
import { orUnreadable } from '../orUnreadable';
import { judgeChains, type ChainCounts } from './bundleChains';
import { judgeSigned } from './bundleCheckpoints';
import { bundleFiles, canonicalFile, type BundleFiles } from './bundleFiles';
import { MANIFEST, MANIFEST_SIGNATURE, type Manifest, type ManifestSignature } from './format';
import { isManifest, isSignatureFile } from './shapes';
import { Unreadable } from './unreadable';
import { openZip } from './zipFile';

type Tell = (finding: Finding) => void;

export interface BundleReport extends ChainCounts, Found {
  readonly manifest: Manifest;
  readonly checkpoints: number;
  /** Which key signed the manifest. */
  readonly keyId: string;
}

const MOST_MANIFEST_BYTES = 8 * 1024 * 1024;

interface SignedManifest {
  readonly text: string;
  readonly manifest: Manifest;
  readonly signature: ManifestSignature;
}

async function readManifest(files: BundleFiles): Promise<SignedManifest> {
  const found = canonicalFile(await files.whole(MANIFEST, MOST_MANIFEST_BYTES));
  const signature = canonicalFile(await files.whole(MANIFEST_SIGNATURE, MOST_MANIFEST_BYTES));
  if (found === null || !isManifest(found.value) || signature === null || !isSignatureFile(signature.value)) {
    throw new Unreadable('noManifest');
  }
  return { text: found.text, manifest: found.value, signature: signature.value };
}

function judgeSignature({ text, signature }: SignedManifest, keys: readonly PublishedKey[], tell: Tell): void {
  const key = keys.find(({ id, publicKey }) => id === signature.keyId && keyIdOf(publicKey) === id);
  const isSigned =
    key !== undefined &&
    orUnreadable(() => isTextSignedBy('bundle/1', { text, signature: signature.signature }, key)) === true;
  if (!isSigned) {
    tell({ code: 'manifestChanged' });
  }
}

async function judgeFiles(files: BundleFiles, manifest: Manifest, tell: Tell): Promise<void> {
  const named = new Set([MANIFEST, MANIFEST_SIGNATURE]);
  for (const { name, bytes, sha256 } of manifest.files) {
    named.add(name);
    const own = await files.digestOf(name);
    if (own === null) {
      tell({ code: 'fileMissing', file: name });
    } else if (own.sha256 !== sha256 || own.bytes !== bytes) {
      tell({ code: 'fileChanged', file: name });
    }
  }
  for (const name of files.names) {
    if (!named.has(name)) {
      await files.digestOf(name);
      tell({ code: 'fileUnknown', file: name });
    }
  }
}

/** What whoever verifies knows from elsewhere. */
export interface Knowledge {
  /** Keys by which the desk is known, as ids or as public keys. */
  readonly expected?: readonly string[];
  /** The lines of a copy of all checkpoints, the first one first. */
  readonly outside?: readonly string[];
}

/**
 * Looks at all of a bundle.
 * @param path of the file
 * @throws Unreadable when it cannot be looked at as a bundle at all
 */
export async function verifyBundle(
  path: string,
  { expected = [], outside = [] }: Knowledge = {},
): Promise<BundleReport> {
  const { tell, told } = listFindings();
  const zip = await openZip(path);
  try {
    const files = bundleFiles(zip, tell);
    const signedManifest = await readManifest(files);
    const { manifest, signature } = signedManifest;
    const signed = await judgeSigned(files, manifest.scope, { outside, tell });
    judgeSignature(signedManifest, signed.keys, tell);
    const isKnown = signed.allKeys.some(({ id, publicKey }) => expected.includes(id) || expected.includes(publicKey));
    if (expected.length > 0 && !isKnown) {
      tell({ code: 'keyNotExpected' });
    }
    const counts = await judgeChains(files, manifest, signed, tell);
    await judgeFiles(files, manifest, tell);
    return { ...counts, manifest, checkpoints: signed.checkpoints, keyId: signature.keyId, ...told() };
  } finally {
    await zip.close();
  }
}
