/** What the screens of samples ask beside their list. */
import type { Sample, SampleDetail } from '@desk/shared/audit/sample';
import type { CloseSampleInput, DrawSampleInput, RecordFindingInput } from '@desk/shared/contract/samples';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';
import { OPERATIONS } from './operations.table';

export interface SampleCalls {
  readonly drawSample: (input: DrawSampleInput) => Promise<Sample>;
  readonly sample: (id: string) => Promise<SampleDetail>;
  readonly recordFinding: (id: string, caseId: string, input: RecordFindingInput) => Promise<SampleDetail>;
  readonly closeSample: (id: string, input: CloseSampleInput) => Promise<SampleDetail>;
  /** The signed bundle of its cases, as a ZIP. */
  readonly exportSample: (id: string) => Promise<Blob>;
}

export function createSampleCalls({ fetchBlob }: HttpClient, call: Call): SampleCalls {
  return {
    drawSample: (body) => call(OPERATIONS.drawSample, { body }),
    sample: (id) => call(OPERATIONS.sample, { params: { id } }),
    recordFinding: (id, caseId, body) => call(OPERATIONS.recordFinding, { params: { id, caseId }, body }),
    closeSample: (id, body) => call(OPERATIONS.closeSample, { params: { id }, body }),
    exportSample: (id) => fetchBlob(addressOf(OPERATIONS.exportSample.path, { id })),
  };
}
