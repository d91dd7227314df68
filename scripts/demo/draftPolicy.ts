/** The first administrator leaves a draft of the next policy, so that the second one has something to judge. */
import { changeDraft } from '@desk/server/policies/changeDraft';
import { createDraft } from '@desk/server/policies/createDraft';
import { BY_FILLING, type DemoDesk } from './demoDesk';

const REASON = 'Uittreksels mogen voortaan tien dagen oud zijn; EH2+ vraagt ook een volmacht bij beperkte bevoegdheid.';

/** Drafts a version with a shorter life of register data and one cell of the matrix changed. */
export async function draftPolicy({ deps, staff }: DemoDesk): Promise<void> {
  const by = { ...BY_FILLING, actor: staff.administrator1, idempotencyKey: null };
  const { id, version, content } = await createDraft(deps, { ...by, reason: REASON });
  const column = { ...content.matrix['EH2>EH2+'], 'AUT-05': 'renewed' } as const;
  const changed = {
    ...content,
    settings: { ...content.settings, extractMaxAgeDays: 10 },
    matrix: { ...content.matrix, 'EH2>EH2+': column },
  };
  await changeDraft(deps, { ...by, id, version, question: REASON, content: changed, reason: REASON });
}
