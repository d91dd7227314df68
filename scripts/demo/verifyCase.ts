/** How a demo officer works on a case: takes it, settles the differences and records the checks of an officer. */
import { ASSURANCE_LEVELS } from '@desk/shared/application/assuranceLevels';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { checkType, type CheckCode, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { isSettled } from '@desk/shared/mismatches/resolutions';
import { evidenceFor } from './checkEvidence';
import type { ContractScan } from './contract/contractScan';
import type { DemoCase } from './demoCases';
import { act, fileOf, officerOf, type DemoDesk } from './demoDesk';
import { readLetter } from './readLetter';
import { recordDocuments } from './recordDocuments';

export interface Diligence {
  /** Part of the work that gets done, 1 for all of it. */
  readonly part: number;
  /** Whether they recorded the identity documents of the signers. */
  readonly recordsDocuments?: boolean;
  /** What they say to a value that really differs. */
  readonly onDifference: 'registrationOutdated' | 'notAccepted';
}

type Failures = Partial<
  Record<CheckCode, { readonly fails: (scan: ContractScan) => boolean; readonly code: ReasonCode }>
>;

const SEEN_IN_SCAN: Failures = {
  'CON-01': { fails: ({ missingPages }) => missingPages.length > 0, code: 'CONTRACT_INCOMPLETE' },
  'CON-02': { fails: ({ upgradeNote }) => upgradeNote !== 'present', code: 'UPGRADE_NOTE_MISSING' },
  'CON-03': { fails: ({ signatures }) => signatures === 'oneMissing', code: 'SIGNATURE_NOT_ORIGINAL' },
};

/** Whether a check is the officer's now: the desk decides the others, and an appointment must come first for some. */
function isForOfficer({ application }: CaseFile, check: CheckWithAttempts): boolean {
  const { code, outcome, attempts } = check;
  const isOpen = outcome === null || outcome === 'inquiry';
  const waits = ASSURANCE_LEVELS[application.targetLevel].needsIdentification && !checkType(code).isPaper;
  const isAsked = !isAutomatic(code) || attempts.some((attempt) => attempt.outcome === 'inquiry');
  return isOpen && !waits && !isDerivedFromMismatches(code) && isAsked;
}

function partOf<T>(all: readonly T[], part: number): readonly T[] {
  return all.slice(0, Math.ceil(all.length * part));
}

async function settleDifferences(desk: DemoDesk, demoCase: DemoCase, diligence: Diligence): Promise<void> {
  const { application, mismatches } = await fileOf(desk, demoCase);
  const open = mismatches.filter((mismatch) => !isSettled(mismatch));
  for (const { id, difference } of partOf(open, diligence.part)) {
    const resolution = difference === 'formattingOnly' ? 'confirmedSame' : diligence.onDifference;
    const reason = resolution === 'confirmedSame' ? '' : 'Nagebeld met de aanvrager.';
    const input: ActionInput<'resolveMismatch'> = { mismatchId: id, also: [], resolution, reason };
    await act(desk, {
      applicationId: application.id,
      action: 'resolveMismatch',
      input,
      actor: officerOf(desk, demoCase),
    });
  }
}

const NOT_ENCLOSED = { note: 'Niet bij de post gevonden.', documentId: null, page: null, asOf: null, region: null };

async function recordChecks(desk: DemoDesk, demoCase: DemoCase, { part }: Diligence): Promise<void> {
  const file = await fileOf(desk, demoCase);
  const today = amsterdamDay(desk.clock.now().getTime());
  const mine = file.checks.filter((check) => isForOfficer(file, check));
  for (const check of partOf(mine, part)) {
    const { id, code } = check;
    const failure = SEEN_IN_SCAN[code];
    const fails = failure?.fails(demoCase.scan) === true;
    const evidence = evidenceFor(file, check, today);
    // What has no page is looked into: it was not in the envelope.
    const outcome = fails ? 'failed' : evidence === null ? 'inquiry' : 'passed';
    await act(desk, {
      applicationId: file.application.id,
      action: 'recordCheck',
      input: {
        checkId: id,
        also: [],
        outcome,
        reasonCode: fails ? failure.code : null,
        remark: '',
        evidence: evidence ?? NOT_ENCLOSED,
      },
      actor: officerOf(desk, demoCase),
    });
  }
}

/** A letter without the note: they call the customer before they take the case. */
async function askAboutUpgrade(desk: DemoDesk, demoCase: DemoCase): Promise<void> {
  const { application } = await fileOf(desk, demoCase);
  if (application.upgradeState !== 'open') {
    return;
  }
  const on = amsterdamDay(desk.clock.now().getTime());
  const [signer] = demoCase.input.signers;
  const saidBy = `${signer?.initials ?? ''} ${signer?.surname ?? ''}`.trim();
  const input = { isUpgrade: true, saidBy, channel: 'phone', on, remark: '' } as const;
  await act(desk, {
    applicationId: application.id,
    action: 'recordUpgradeAnswer',
    input,
    actor: officerOf(desk, demoCase),
  });
}

/** The officer takes the case and does their part of the work. */
export async function verifyCase(desk: DemoDesk, demoCase: DemoCase, diligence: Diligence): Promise<void> {
  await readLetter(desk, demoCase);
  await askAboutUpgrade(desk, demoCase);
  const { application } = await fileOf(desk, demoCase);
  await act(desk, { applicationId: application.id, action: 'take', input: {}, actor: officerOf(desk, demoCase) });
  if (diligence.recordsDocuments === true) {
    await recordDocuments(desk, demoCase);
  }
  await settleDifferences(desk, demoCase, diligence);
  await recordChecks(desk, demoCase, diligence);
}
