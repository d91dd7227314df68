/** The identity documents that demo officers recorded: one in order, and one of each kind of trouble, by the place of the case. */
import { documentOf, recordDocumentSchema } from '@desk/shared/checks/identity/identityDocument';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import { askDocumentStatus } from '@desk/server/checks/askDocumentStatus';
import { STAND_IN_NUMBERS } from '@desk/server/documentStatus/standIn';
import type { DemoCase } from './demoCases';
import { act, BY_FILLING, fileOf, officerOf, type DemoDesk } from './demoDesk';
import { zoneOf, type Card } from './identityCard';
import { daysAfter } from './storyTime';

interface Turn {
  /** Two letters and six characters; the last digit follows from the place. Null for the number itself. */
  readonly number: (serial: string) => string;
  readonly daysLeft: number;
  readonly masked: boolean;
  readonly digitWrong: boolean;
}

const IN_ORDER: Turn = { number: (serial) => `IW4K8T${serial}`, daysLeft: 2000, masked: false, digitWrong: false };
/** Taken in turn by the place of the case. */
const TURNS: readonly Turn[] = [
  IN_ORDER,
  { ...IN_ORDER, masked: true },
  { ...IN_ORDER, daysLeft: 12 },
  { ...IN_ORDER, digitWrong: true },
  { ...IN_ORDER, number: () => STAND_IN_NUMBERS.lost },
];

/** One digit read wrongly, as a reader may do on a bad copy. */
function misread(zone: string): string {
  const lines = zone.split('\n');
  const second = lines[1] ?? '';
  const other = String((Number(second[13]) + 1) % 10);
  return [lines[0], second.slice(0, 13) + other + second.slice(14), lines[2]].join('\n');
}

/** Records the documents of the signers, and asks the service about each. */
export async function recordDocuments(desk: DemoDesk, demoCase: DemoCase): Promise<void> {
  const { application, signers } = await fileOf(desk, demoCase);
  const turn = TURNS[demoCase.place % TURNS.length] ?? IN_ORDER;
  const actor = officerOf(desk, demoCase);
  const expiresOn = daysAfter(amsterdamDay(desk.clock.now().getTime()), turn.daysLeft);
  for (const [at, { id, prefix, surname, firstNames, birthDate }] of signers.entries()) {
    const serial = String(100 + ((demoCase.place * 7 + at) % 900)).replaceAll('0', '9');
    const card: Card = {
      number: turn.number(serial),
      birthDate: birthDate ?? '1980-01-01',
      expiresOn,
      surname: `${prefix} ${surname}`.trim(),
      givenNames: firstNames,
    };
    const zone = zoneOf(card);
    const input = recordDocumentSchema.parse({
      ...{ subject: 'signer', subjectId: id, kind: 'identityCard', country: 'NLD', ...card },
      ...{ mrz: turn.digitWrong ? misread(zone) : zone, masked: turn.masked },
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
      ...{ number, version: application.version, actor: officerOf(desk, demoCase), idempotencyKey: null },
      ...BY_FILLING,
    });
  }
}
