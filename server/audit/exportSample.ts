/** Takes a sample out of the house as a bundle: its cases with their histories, and its own, which says how it was drawn. */
import { casesOfSample, findSample } from '@desk/db/stores/sampleStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { exportBundle, type HandedBundle } from './exportBundle';

export interface SampleExport {
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/** @throws DomainError notFound, exportUnderWay, storageFull */
export async function exportSample(deps: Dependencies, { id, ...by }: SampleExport): Promise<HandedBundle> {
  const sample = await findSample(deps.db, id);
  if (sample === null) {
    throw new DomainError('notFound');
  }
  const ids = (await casesOfSample(deps.db, id)).map(({ applicationId }) => applicationId);
  return exportBundle(deps, { ...by, scope: { kind: 'sample', ids, sampleId: id, number: sample.number } });
}
