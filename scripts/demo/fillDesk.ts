/** Decides what an empty desk is filled with for the demo: everything through the use cases, in the order of the story. */
import { countUsers } from '@desk/db/stores/userStore';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import type { Config } from '@desk/server/config';
import { consultRegister } from '@desk/server/jobs/consultRegister';
import { withDocumentStandIn } from '@desk/server/documentStatus/standInForDemo';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { admitPeople } from './admitPeople';
import { COURSES } from './courses';
import { readDemoCases, readDemoRegistrations, type DemoCase } from './demoCases';
import { draftPolicy } from './draftPolicy';
import { recordChoice } from './establishmentChoices';
import { startDemoClock } from './demoClock';
import { BY_FILLING, fileOf, type DemoDesk } from './demoDesk';
import { leaveScan, logLetter, registerLetter } from './receivePost';
import { sendMails } from './sendMails';
import { STORY_START, storyTimeFor } from './storyTime';

/** How many of the announced cases have their letter lying ready; the others still wait for theirs. */
const LETTERS_LEFT = 6;
const MINUTE = 60_000;

interface Event {
  readonly at: string;
  readonly demoCase: DemoCase;
  readonly happen: () => Promise<void>;
}

async function takeInRegistrations({ deps, programs }: DemoDesk): Promise<void> {
  const text = readDemoRegistrations();
  const { refused } = await importRegistrations(deps, {
    text,
    dryRun: false,
    actor: programs.loginPlatform,
    ...BY_FILLING,
  });
  if (refused.length > 0) {
    throw new Error(`the demo registrations hold refused lines: ${JSON.stringify(refused)}`);
  }
}

async function announce({ deps, programs }: DemoDesk, { input }: DemoCase): Promise<void> {
  const text = JSON.stringify(input);
  const { refused } = await importApplications(deps, {
    text,
    dryRun: false,
    actor: programs.frontOffice,
    ...BY_FILLING,
  });
  if (refused.length > 0) {
    throw new Error(`its application is refused: ${JSON.stringify(refused)}`);
  }
}

/** The letter comes in, and the desk asks the trade register about the company. */
async function receive(desk: DemoDesk, demoCase: DemoCase, day: string): Promise<void> {
  await registerLetter(desk, demoCase, day);
  await recordChoice(desk, demoCase, day);
  desk.clock.tick();
  await consultRegister(desk.deps);
}

/** Everything that happens to one case; each has its own time of the day. */
function eventsOf(desk: DemoDesk, demoCase: DemoCase): Event[] {
  const { place, input, course: name } = demoCase;
  const course = COURSES[name];
  if (course === undefined) {
    throw new Error(`${input.frontOfficeId}: the demo has no course ${name}`);
  }
  const hour = (day: string): string =>
    new Date(Date.parse(`${desk.time.day(day)}T08:00:00.000Z`) + place * 10 * MINUTE).toISOString();
  const letterOn = course.letterOn[place % course.letterOn.length];
  const announced = new Date(Date.parse(input.submittedAt) + MINUTE).toISOString();
  const letter =
    letterOn === undefined
      ? []
      : [{ at: hour(letterOn), happen: () => receive(desk, demoCase, desk.time.day(letterOn)) }];
  return [
    { at: announced, happen: () => announce(desk, demoCase) },
    ...letter,
    ...course.chapters.map(({ on, chapter }) => ({ at: hour(on), happen: () => chapter(desk, demoCase) })),
  ].map((event) => ({ ...event, demoCase }));
}

function causeOf(error: unknown): string {
  if (error instanceof DomainError) {
    return `${error.code} ${JSON.stringify(error.extra)}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** One case that fails fails the whole filling: a demo with a gap would be taken for the product. */
async function forCase({ input, until }: DemoCase, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`${input.frontOfficeId} did not get to ${until}: ${causeOf(error)}`, { cause: error });
  }
}

/**
 * Tells the story of some cases, in the order in which it happened.
 * @param settle what is done behind everything that happens
 */
export async function tell(
  desk: DemoDesk,
  cases: readonly DemoCase[],
  settle: (desk: DemoDesk) => Promise<void>,
): Promise<void> {
  await takeInRegistrations(desk);
  const events = cases.flatMap((demoCase) => eventsOf(desk, demoCase)).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, demoCase, happen } of events) {
    desk.clock.moveTo(at);
    await forCase(demoCase, happen);
    await settle(desk);
  }
}

async function refuseUnlessAsTold(desk: DemoDesk, demoCase: DemoCase): Promise<void> {
  const { status } = (await fileOf(desk, demoCase)).application;
  if (status !== demoCase.until) {
    throw new Error(`it stands at ${status}`);
  }
}

/** @throws Error naming the case that is not where its story leads */
export async function mustBeAsTold(desk: DemoDesk, cases: readonly DemoCase[]): Promise<void> {
  for (const demoCase of cases) {
    await forCase(demoCase, () => refuseUnlessAsTold(desk, demoCase));
  }
}

async function fill(desk: DemoDesk): Promise<number> {
  const cases = readDemoCases(desk.time);
  await tell(desk, cases, sendMails);
  await draftPolicy(desk);
  const today = amsterdamDay(Date.now());
  const waiting = cases.filter(({ until }) => until === 'announced').slice(0, LETTERS_LEFT);
  for (const demoCase of waiting) {
    await forCase(demoCase, () => leaveScan(desk, demoCase, today));
  }
  const [logged] = cases.filter(({ until }) => until === 'announced').slice(LETTERS_LEFT);
  if (logged !== undefined) {
    await forCase(logged, () => logLetter(desk, logged, amsterdamDay(desk.clock.now().toISOString())));
  }
  await mustBeAsTold(desk, cases);
  return cases.length;
}

interface Wish {
  /** The day on which the story is told. */
  readonly told: Date;
  /** When it begins, as it is written; the letters of the demo begin with October. */
  readonly start?: string;
}

/**
 * Opens an empty desk with the people of the demo, does something there, and closes it.
 * @param settings mails go into the outbox whatever SMTP_URL says: the people are invented
 */
export async function withDemoDesk<T>(
  settings: Config,
  { told, start = STORY_START }: Wish,
  work: (desk: DemoDesk) => Promise<T>,
): Promise<T> {
  const time = storyTimeFor(told);
  const clock = startDemoClock(time.moment(start));
  const config = await withDocumentStandIn({ ...settings, smtpUrl: null });
  const deps = await openDependencies(config, { clock: clock.now });
  try {
    if ((await countUsers(deps.db)) > 0) {
      throw new Error('this desk holds data already; the demo only fills an empty one');
    }
    return await work({ deps, clock, time, ...(await admitPeople(deps)) });
  } finally {
    await closeDependencies(deps);
  }
}

/**
 * Fills the desk behind these settings.
 * @param settings of an empty installation
 * @returns how many cases there are now
 * @throws Error naming the case that failed and why; the data folder is then of no use
 */
export async function fillDesk(settings: Config): Promise<number> {
  return withDemoDesk(settings, { told: new Date() }, fill);
}
