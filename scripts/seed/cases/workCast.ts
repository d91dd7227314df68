/** Works some cases of the demo to every status there is, through the use cases, for a data set to be copied from. */
import type { Config } from '@desk/server/config';
import { decide } from '../../demo/chapters';
import { readDemoCases, type DemoCase } from '../../demo/demoCases';
import type { DemoDesk } from '../../demo/demoDesk';
import { mustBeAsTold, tell, withDemoDesk } from '../../demo/fillDesk';
import { postLetters } from '../../demo/postLetters';
import { sendMails } from '../../demo/sendMails';
import { daysAfter, type StoryTime } from '../../demo/storyTime';

type Part = readonly [frontOfficeId: string, until: DemoCase['until'], course?: DemoCase['course']];

/** Two of what most cases are; all of them small companies, as most are. */
const PARTS: readonly Part[] = [
  ['FO-2026-004107', 'approved', 'awaitingApproval'],
  ['FO-2026-004114', 'partlyActivated'],
  ['FO-2026-004121', 'codesSent'],
  ['FO-2026-004128', 'completed'],
  ['FO-2026-004135', 'completed'],
  ['FO-2026-004142', 'received'],
  ['FO-2026-004149', 'inVerification'],
  ['FO-2026-004163', 'awaitingIdentification'],
  ['FO-2026-004170', 'awaitingCustomer'],
  ['FO-2026-004191', 'awaitingApproval'],
  ['FO-2026-004219', 'rejected'],
  ['FO-2026-004226', 'onHold'],
  ['FO-2026-004233', 'withdrawn'],
  ['FO-2026-004247', 'referred'],
  ['FO-2026-004282', 'received'],
  ['FO-2026-004345', 'lapsed'],
  ['FO-2026-004366', 'announced'],
  ['FO-2026-004373', 'announced'],
];

/** Days by which these came in earlier than in the demo: a term must be over, or a letter answered. */
const EARLIER: Partial<Record<DemoCase['until'], number>> = { lapsed: 110, completed: 14 };
const START = '2026-06-01T07:00:00.000Z';

function partsOf(time: StoryTime): DemoCase[] {
  const cases = new Map(readDemoCases(time).map((demoCase) => [demoCase.input.frontOfficeId, demoCase]));
  return PARTS.map(([id, until, course = until]) => {
    const demoCase = cases.get(id);
    if (demoCase === undefined) {
      throw new Error(`The demo has no application ${id}`);
    }
    const { submittedAt } = demoCase.input;
    const came = daysAfter(submittedAt.slice(0, 10), -(EARLIER[until] ?? 0)) + submittedAt.slice(10);
    return { ...demoCase, until, course, input: { ...demoCase.input, submittedAt: came } };
  });
}

/** Each letter leaves in a run of its own: copies of a case have that run too. */
async function send(desk: DemoDesk): Promise<void> {
  await sendMails(desk);
  await postLetters(desk);
}

/**
 * @param settings of an empty desk
 * @param until the last day of the story; YYYY-MM-DD
 * @returns how many cases there are
 */
export async function workCast(settings: Config, until: string): Promise<number> {
  return withDemoDesk(
    settings,
    { told: new Date(`${daysAfter(until, 1)}T12:00:00.000Z`), start: START },
    async (desk) => {
      const cases = partsOf(desk.time);
      await tell(desk, cases, send);
      // Last of all, since it stands so only until its link is sent.
      for (const demoCase of cases.filter((one) => one.until === 'approved')) {
        await decide(desk, demoCase);
      }
      await mustBeAsTold(desk, cases);
      return cases.length;
    },
  );
}
