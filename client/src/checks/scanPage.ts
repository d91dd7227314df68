/** A page of a scan: what the viewer shows, or what an outcome rests on. */
import type { EvidenceRegion } from '@desk/shared/checks/check';

export interface ScanPage {
  readonly documentId: string;
  readonly page: number;
  /** The part of the page that is meant; the whole page when left out. */
  readonly region?: EvidenceRegion | null;
}
