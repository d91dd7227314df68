/** Which bytes a scan had when it came, and after each time that something in it was blacked out, by the events of its case. */

/** A scan and the SHA-256 of its bytes, in hexadecimal digits. */
export interface ScanHash {
  readonly documentId: string;
  readonly sha256: string;
}

/** The events after which a scan is known by other bytes than before. */
const TELLING: readonly string[] = ['mail.registered', 'document.redacted', 'document.imagesErased'];

const isHash = (value: unknown): value is ScanHash =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<ScanHash>).documentId === 'string' &&
  typeof (value as Partial<ScanHash>).sha256 === 'string';

/**
 * What an event says of the bytes of scans.
 * @param event as somebody may have left it; what is no hash is left out
 */
export function scanHashesIn(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): readonly ScanHash[] {
  if (!TELLING.includes(event.type)) {
    return [];
  }
  const { data } = event;
  return (Array.isArray(data['scans']) ? data['scans'] : [data]).filter(isHash);
}
