/** Decides with what a look at one bundle ends: it holds, it is broken, or nobody can read it. */
import type { Finding } from '@desk/db/trail/findings';
import { Unreadable, type UnreadableReason } from '@desk/db/trail/bundle/unreadable';
import { verifyBundle, type BundleReport, type Knowledge } from '@desk/db/trail/bundle/verifyBundle';

export const HOLDS = 0;
const BROKEN = 1;
export const UNREADABLE = 2;

export interface Verdict {
  readonly file: string;
  readonly status: number;
  readonly reason: UnreadableReason | null;
  readonly findings: readonly Finding[];
  readonly report: BundleReport | null;
}

/** @throws Error of the file system, for a file that is there and cannot be read */
export async function judge(file: string, knowledge: Knowledge): Promise<Verdict> {
  try {
    const report = await verifyBundle(file, knowledge);
    const { found, findings } = report;
    return { file, status: found === 0 ? HOLDS : BROKEN, reason: null, findings, report };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { file, status: UNREADABLE, reason: error.reason, findings: [], report: null };
    }
    throw error;
  }
}
