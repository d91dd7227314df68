/** The identity documents that demo officers recorded: one in order, and one of each kind of trouble, by the place of the case. */
import { idsOfHuman } from '@desk/shared/application/humans';
import { documentOf, recordDocumentSchema } from '@desk/shared/checks/identity/identityDocument';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { askDocumentStatus } from '@desk/server/checks/askDocumentStatus';
import type { DemoCase } from './demoCases';
import { act, BY_FILLING, fileOf, officerOf, type DemoDesk } from './demoDesk';
import { cardsOf, turnOf } from './enclose';
import { zoneOf } from './identityCard';

/** One digit read wrongly, as a reader may do on a bad copy. */
function misread(zone: string): string {
  const lines = zone.split('\n');
  const second = lines[1] ?? '';
  const other = String((Number(second[13]) + 1) % 10);
  return [lines[0], second.slice(0, 13) + other + second.slice(14), lines[2]].join('\n');
}

/** Records the documents of the signers, and asks the service about each. */
export async function recordDocuments(desk: DemoDesk, demoCase: DemoCase): Promise<void> {
  const { application, signers, persons, humanVerdicts, pages } = await fileOf(desk, demoCase);
  const turn = turnOf(demoCase);
  const actor = officerOf(desk, demoCase);
  const cards = cardsOf(demoCase, application.receivedOn ?? amsterdamDay(desk.clock.now().getTime()));
  for (const [at, { id }] of signers.entries()) {
    const card = cards[at];
    if (card === undefined) {
      continue;
    }
    const copy = pages.find(({ kind, subjectIds }) => kind === 'identityCopy' && subjectIds.includes(id));
    const zone = zoneOf(card);
    const input = recordDocumentSchema.parse({
      subject: 'signer',
      subjectId: id,
      also: idsOfHuman(id, { signers, persons, humanVerdicts }).filter((other) => other !== id),
      kind: 'identityCard',
      country: 'NLD',
      ...card,
      documentId: copy?.documentId ?? null,
      page: copy?.page ?? null,
      mrz: turn.digitWrong ? misread(zone) : zone,
      masked: turn.masked,
    });
    await act(desk, { applicationId: application.id, action: 'recordIdentityDocument', input, actor });
    await ask(desk, demoCase, { subjectId: id, number: card.number });
  }
}

async function ask(
  desk: DemoDesk,
  demoCase: DemoCase,
  { subjectId, number }: { readonly subjectId: string; readonly number: string },
): Promise<void> {
  const { application, identityDocuments } = await fileOf(desk, demoCase);
  const document = documentOf(identityDocuments, subjectId);
  if (document !== undefined) {
    desk.clock.tick();
    await askDocumentStatus(desk.deps, {
      applicationId: application.id,
      identityDocumentId: document.id,
      number,
      version: application.version,
      actor: officerOf(desk, demoCase),
      idempotencyKey: null,
      ...BY_FILLING,
    });
  }
}
