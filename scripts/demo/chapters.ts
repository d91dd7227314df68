/** What happens in a chapter of the story beside post and verification: one function for each turn a case can take. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { addWorkingDays } from '@desk/shared/calendar/workingDays';
import { askableItems } from '@desk/shared/flow/supplement';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { printedName } from '@desk/shared/dispatch/printedName';
import { intakeOf } from '@desk/shared/flow/intakeOf';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { DemoCase } from './demoCases';
import { act, fileOf, officerOf, supervisorOf, type DemoDesk } from './demoDesk';
import { postLetters } from './postLetters';
import { sendMails } from './sendMails';
import { verifyCase } from './verifyCase';

export type Chapter = (desk: DemoDesk, demoCase: DemoCase) => Promise<void>;

/** A chapter in which the officer, or a supervisor, does one thing. */
function oneAct<A extends ActionId>(action: A, by: typeof officerOf, inputFor: () => ActionInput<A>): Chapter {
  return async (desk, demoCase) => {
    const { application } = await fileOf(desk, demoCase);
    await act(desk, { applicationId: application.id, action, input: inputFor(), actor: by(desk, demoCase) });
  };
}

export const verify: Chapter = (desk, demoCase) =>
  verifyCase(desk, demoCase, { part: 1, onDifference: 'registrationOutdated' });
export const verifyHalf: Chapter = (desk, demoCase) =>
  verifyCase(desk, demoCase, { part: 0.5, onDifference: 'registrationOutdated', recordsDocuments: true });
export const verifyAndRefuse: Chapter = (desk, demoCase) =>
  verifyCase(desk, demoCase, { part: 1, onDifference: 'notAccepted' });

export const submit = oneAct('submit', officerOf, () => ({ remark: '' }));
export const refer = oneAct('refer', officerOf, () => ({}));
export const invite = oneAct('sendToIdentification', officerOf, () => ({ appointment: null, customerNote: '' }));
export const withdraw = oneAct('withdraw', officerOf, () => ({
  reason: 'De klant belde: de upgrade is niet meer nodig.',
}));
/** Asks for whatever the case itself says is missing or differs. */
export const askSupplement: Chapter = async (desk, demoCase) => {
  const file = await fileOf(desk, demoCase);
  const today = desk.clock.now().toISOString().slice(0, 10);
  const input = {
    asked: askableItems({ ...file, intake: intakeOf(file) }).map(({ ref }) => ref),
    missing: [],
    dueOn: addWorkingDays(today, file.policy.settings.supplementTermDays, file.policy.settings.liberationDayOff),
    customerNote: '',
    remark: '',
  };
  const actor = officerOf(desk, demoCase);
  await act(desk, { applicationId: file.application.id, action: 'requestSupplement', input, actor });
};
export const hold = oneAct('hold', supervisorOf, () => ({
  reason: 'E-mailadres buiten het bedrijf en een nieuw mobiel nummer: eerst navraag bij de bestuurder.',
}));

/** Approves; nothing is sent yet. */
export const decide = oneAct('approve', supervisorOf, () => ({ acceptedWaivers: [], remark: '' }));

/** Approves, lets the worker send the links, and prints and posts the letters. */
export const approve: Chapter = async (desk, demoCase) => {
  await decide(desk, demoCase);
  desk.clock.tick();
  await sendMails(desk);
  // One letter is left for whoever wants to see a print run.
  if (demoCase.place % 3 !== 2) {
    await postLetters(desk);
  }
};

/** Of one case a letter comes back: somebody has to do something about it. */
export const letterComesBack: Chapter = async (desk, demoCase) => {
  if (demoCase.place % 3 !== 0) {
    return;
  }
  const { application } = await fileOf(desk, demoCase);
  const dispatches = await dispatchesOf(desk.deps.db, application.id);
  const letter = dispatches.filter(carriesCode).find(({ channel }) => channel === 'letter');
  if (letter === undefined) {
    throw new Error('no letter went that could come back');
  }
  const input = { dispatchId: letter.id, cause: 'moved' } as const;
  await act(desk, { applicationId: application.id, action: 'recordReturn', input, actor: officerOf(desk, demoCase) });
};

/** Some people of the case use their codes, one after the other. */
function activate(who: (persons: readonly ApplicationPerson[]) => readonly ApplicationPerson[]): Chapter {
  return async (desk, demoCase) => {
    const { application, persons } = await fileOf(desk, demoCase);
    const codes = await codesOf(desk.deps.db, application.id);
    for (const { id } of who(persons)) {
      const code = codes.find(({ personId }) => personId === id);
      if (code === undefined) {
        throw new Error('there is no code to use');
      }
      const activation = { applicationId: application.id, action: 'activate', input: { codeId: code.id } } as const;
      await act(desk, { ...activation, actor: desk.programs.loginPlatform });
    }
  };
}

/** The first person of the case uses the code. */
export const activateFirst = activate((persons) => persons.slice(0, 1));
export const activateAll = activate((persons) => persons);

/** The paper never came. */
export const lapse = oneAct(
  'lapse',
  () => SYSTEM_ACTOR,
  () => ({}),
);

/** The other person got a notice at the registered mailbox, and knows nothing of it. */
export const customerReports: Chapter = async (desk, demoCase) => {
  const { application, persons } = await fileOf(desk, demoCase);
  const other = persons.at(-1);
  const input = {
    ...{
      personId: other?.id ?? null,
      saidBy: other === undefined ? '' : printedName(other),
      channel: 'phone' as const,
    },
    on: amsterdamDay(desk.clock.now().toISOString()),
    note: 'Kreeg de melding per e-mail. Heeft niets aangevraagd en weet niet wie het contract heeft getekend.',
  } as const;
  await act(desk, { applicationId: application.id, action: 'reportNotMe', input, actor: officerOf(desk, demoCase) });
};

/** Rejects for every reason that the checks gave. */
export const reject: Chapter = async (desk, demoCase) => {
  const { application, checks } = await fileOf(desk, demoCase);
  const reasonCodes = [
    ...new Set(checks.flatMap(({ outcome, reasonCode }) => (outcome === 'failed' ? (reasonCode ?? []) : []))),
  ];
  const input = { reasonCodes, customerNote: '', remark: '' };
  await act(desk, { applicationId: application.id, action: 'reject', input, actor: supervisorOf(desk, demoCase) });
};
