/** The post of the demo: each contract drawn as it came in, then registered, or left lying for a person to register. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTAKE_ITEM_IDS, intakeItem } from '@desk/shared/intake/intakeItems';
import type { IntakeAnswers } from '@desk/shared/intake/mailItem';
import { registerMail } from '@desk/server/intake/registerMail';
import { makeContractPdf } from './contract/contractPdf';
import type { ContractScan } from './contract/contractScan';
import type { DemoCase } from './demoCases';
import { enclosuresOf } from './enclose';
import { BY_FILLING, fileOf, officerOf, type DemoDesk } from './demoDesk';
import { lookAtLetter } from './lookAtLetter';
import { readLetter } from './readLetter';
import { daysAfter } from './storyTime';

const DAYS_IN_POST = 4;

/** A letter in which nothing is wrong. */
const IN_ORDER = Object.fromEntries(
  INTAKE_ITEM_IDS.filter((item) => intakeItem(item).answers.includes('yes')).map((item) => [item, 'yes' as const]),
);

/** Every so many letters that wait for an officer, one is left half opened: the post room has something to walk through. */
const HALF_OPENED_EACH = 4;

/** Whether the letter opener was called away before they were done. */
function isHalfOpened({ place, until }: DemoCase): boolean {
  return until === 'received' && place % HALF_OPENED_EACH === 0;
}

/** What the letter opener got to. */
function answersSoFar(demoCase: DemoCase): IntakeAnswers {
  const { legible, allPages, upgradeNote, ...rest } = answersFor(demoCase.scan);
  return Object.fromEntries(
    Object.entries({ legible, allPages, upgradeNote, ...(isHalfOpened(demoCase) ? {} : rest) }).flatMap(
      ([item, answer]) => (answer === undefined ? [] : [[item, answer] as const]),
    ),
  );
}

/** What the letter opener answers when they have this scan in front of them; whatever is not drawn is in order. */
export function answersFor({ missingPages, upgradeNote, signatures }: ContractScan): IntakeAnswers {
  const answer = (holds: boolean) => (holds ? 'yes' : 'no');
  const has = (page: number): boolean => !missingPages.includes(page);
  const hasNote = has(3) && upgradeNote !== 'missing';
  return {
    ...IN_ORDER,
    allPages: answer(missingPages.length === 0),
    upgradeNote: answer(hasNote),
    levelAsApplied: hasNote ? answer(upgradeNote === 'present') : 'notApplicable',
    originalSignatures: answer(has(3) && signatures === 'all'),
    personsListed: answer(has(2)),
    signatureDetails: answer(has(3)),
    companyReadable: answer(has(1)),
  };
}

interface Contract {
  readonly number: string;
  readonly signedOn: string;
  readonly pdf: Buffer;
}

/** Signed some days before it came in, but never before it could be printed. */
async function signedContract(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<Contract> {
  const { input, scan } = demoCase;
  const { application } = await fileOf(desk, demoCase);
  const printable = daysAfter(input.submittedAt.slice(0, 10), 1);
  const posted = daysAfter(receivedOn, -DAYS_IN_POST);
  const signedOn = posted > printable ? posted : printable;
  const { number } = application;
  const enclosures = enclosuresOf(demoCase, receivedOn);
  const pdf = await makeContractPdf({ applicationNumber: number, application: input, scan, signedOn, enclosures });
  return { number, signedOn, pdf };
}

/** Registers the letter on its case; `receivedOn` is the day in the calendar, not in the story. */
export async function registerLetter(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<void> {
  const { number, signedOn, pdf } = await signedContract(desk, demoCase, receivedOn);
  desk.clock.tick();
  await registerMail(desk.deps, {
    input: {
      applicationNumber: number,
      receivedOn,
      delivery: demoCase.place % 4 === 0 ? 'registered' : 'ordinary',
      sender: demoCase.input.companyName,
      archivePlace: `Doos ${receivedOn.slice(0, 7)}`,
      remark: '',
      signedOn,
      checklist: answersSoFar(demoCase),
    },
    files: [{ fileName: `${number}.pdf`, bytes: pdf }],
    actor: officerOf(desk, demoCase),
    idempotencyKey: null,
    ...BY_FILLING,
  });
  await lookAtLetter(desk, demoCase, receivedOn);
  if (!isHalfOpened(demoCase)) {
    await readLetter(desk, demoCase);
  }
}

/** Registers a letter whose scan is still to come. */
export async function logLetter(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<void> {
  const { application } = await fileOf(desk, demoCase);
  desk.clock.tick();
  await registerMail(desk.deps, {
    input: {
      applicationNumber: application.number,
      receivedOn,
      delivery: 'ordinary',
      sender: demoCase.input.companyName,
      archivePlace: '',
      remark: '',
      signedOn: null,
      checklist: {},
    },
    files: [],
    actor: officerOf(desk, demoCase),
    idempotencyKey: null,
    ...BY_FILLING,
  });
}

/** Puts the scan of today's post in the data folder, so that whoever tries the desk has a letter in hand. */
export async function leaveScan(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<void> {
  const { number, pdf } = await signedContract(desk, demoCase, receivedOn);
  const folder = join(desk.deps.config.dataDir, 'demo', 'post');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${number}.pdf`), pdf);
}
