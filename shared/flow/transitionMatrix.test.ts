import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../access/roles';
import { idealFacts, NOW } from '../testing/facts';
import { refusals } from './availableActions';
import { STATUS_IDS, type StatusId } from './statuses';
import { ACTION_IDS, type ActionId } from './actions/actions';

/**
 * Every status × role × action. A cell names who may: V verifier, S supervisor, D the desk itself, P the login platform, M the mail gateway;
 * a dot is nobody. Auditors, administrators and the front office appear in no cell.
 */
const MATRIX = `
                      announced received referred inVerification awaitingCustomer awaitingIdentification awaitingApproval onHold approved codesSent partlyActivated completed rejected withdrawn lapsed
registerMail          VSD       VSD      VSD      VSD            VSD              VSD                    VSD              VSD    .        .         .               .         .        .         .
logMail               VS        VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
unlogMail             VS        VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
unlinkMail            .         VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
answerChecklist       .         VS       .        VS             .                .                      .                .      .        .         .               .         .        .         .
setPageKind           .         VS       VS       VS             VS               VS                     .                .      .        .         .               .         .        .         .
recordUpgradeAnswer   .         VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
redactDocument        .         VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
refer                 .         VSD      .        VS             .                .                      .                .      .        .         .               .         .        .         .
keepInNormalRoute     .         .        S        .              .                .                      .                .      .        .         .               .         .        .         .
take                  .         VS       .        VS             VS               VS                     .                .      .        .         .               .         .        .         .
takeOver              .         .        .        VS             VS               VS                     .                .      .        .         .               .         .        .         .
handOver              .         .        .        VS             VS               VS                     .                .      .        .         .               .         .        .         .
giveBack              .         .        .        VS             VS               VS                     .                .      .        .         .               .         .        .         .
correct               .         VS       .        VS             .                .                      VS               .      VS       VS        VS              .         .        .         .
askEstablishment      VS        VS       .        VS             .                .                      .                .      .        .         .               .         .        .         .
keepEstablishment     VS        VS       .        VS             VS               VS                     .                .      .        .         .               .         .        .         .
dropEstablishment     VS        VS       .        VS             VS               VS                     VS               .      .        .         .               .         .        .         .
remind                D         .        .        .              D                .                      .                .      .        .         .               .         .        .         .
lapse                 D         .        .        .              D                .                      .                .      .        .         .               .         .        .         .
prioritise            S         S        S        S              S                S                      S                .      .        .         .               .         .        .         .
endPriority           S         S        S        S              S                S                      S                .      .        .         .               .         .        .         .
recordCheck           .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
confirmProposals      .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
requestWaiver         .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
recordIdentityDocument .        .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
recordDocumentStatus  .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
consultRegister       .         VSD      VSD      VSD            VSD              VSD                    VSD              .      .        .         .               .         .        .         .
moveToPolicy          D         D        D        D              D                D                      D                D      .        .         .               .         .        .         .
recheckRegistration   .         D        D        D              D                D                      D                D      .        .         .               .         .        .         .
reopenOutdated        .         .        .        D              .                .                      D                .      .        .         .               .         .        .         .
joinHumans            .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
keepHumansApart       .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
requestSupplement     .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
recordAnswer          .         .        .        .              VS               .                      .                .      .        .         .               .         .        .         .
sendToIdentification  .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
recordAppointment     .         .        .        .              .                VS                     .                .      .        .         .               .         .        .         .
resolveMismatch       .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
submit                .         .        .        VS             .                .                      .                .      .        .         .               .         .        .         .
return                .         .        .        .              .                .                      S                .      .        .         .               .         .        .         .
approve               .         .        .        .              .                .                      S                .      .        .         .               .         .        .         .
reject                .         .        .        .              .                .                      S                .      .        .         .               .         .        .         .
dropPerson            .         .        .        .              .                .                      S                .      .        .         .               .         .        .         .
reinstatePerson       .         .        .        .              .                .                      S                .      .        .         .               .         .        .         .
lapseApproval         .         .        .        .              .                .                      D                .      .        .         .               .         .        .         .
release               .         .        .        .              .                .                      .                S      .        .         .               .         .        .         .
hold                  S         S        S        S              S                S                      S                .      .        .         .               .         .        .         .
withdraw              VS        VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
declareConflict       VS        VS       VS       VS             VS               VS                     VS               VS     .        .         .               .         .        .         .
requestRelease        .         .        .        .              .                .                      .                S      .        .         .               .         .        .         .
withdrawRequest       .         .        .        .              .                .                      .                S      .        S         S               .         .        .         .
requestCloseOff       .         .        .        .              .                .                      .                .      .        S         S               .         .        .         .
startDispatch         .         .        .        .              .                .                      .                .      D        .         .               .         .        .         .
activate              .         .        .        .              .                .                      .                .      .        P         P               .         .        .         .
reissueCode           .         .        .        .              .                .                      .                .      VS       VS        VS              .         .        .         .
remindCode            .         .        .        .              .                .                      .                .      .        D         D               .         .        .         .
retryDispatch         .         .        .        .              .                .                      .                .      VS       VS        VS              .         .        .         .
recordReturn          .         .        .        .              .                .                      .                .      .        VS        VS              .         .        .         .
recordBounce          .         .        .        .              .                .                      .                .      .        M         M               .         .        .         .
reportNotMe           VS        VS       VS       VS             VS               VS                     VS               VS     VS       VS        VS              VS        .        .         .
closeOff              .         .        .        .              .                .                      .                .      .        S         S               .         .        .         .
placeLegalHold        S         S        S        S              S                S                      S                S      S        S         S               S         S        S         S
liftLegalHold         S         S        S        S              S                S                      S                S      S        S         S               S         S        S         S
requestErasure        .         .        .        .              .                .                      .                .      .        .         .               S         S        S         S
withdrawErasure       .         .        .        .              .                .                      .                .      .        .         .               S         S        S         S
confirmErasure        .         .        .        .              .                .                      .                .      .        .         .               S         S        S         S
`;

const LETTERS: Partial<Record<Role, string>> = {
  verifier: 'V',
  supervisor: 'S',
  system: 'D',
  loginPlatform: 'P',
  mailGateway: 'M',
};
/** Guards that contradict one another get the facts in which their own action is possible. */
const FACTS_FOR: Partial<Record<ActionId, Parameters<typeof idealFacts>[0]>> = {
  unlogMail: { lettersAwaitingScan: 1 },
  liftLegalHold: { isHeldByLaw: true },
  withdrawErasure: { erasureAskedBy: { id: 'other', name: 'Other' } },
  confirmErasure: { erasureAskedBy: { id: 'other', name: 'Other' } },
  withdrawRequest: { secondAsked: { action: 'release', by: { id: 'other', name: 'Other' } } },
  release: { secondAsked: { action: 'release', by: { id: 'other', name: 'Other' } } },
  closeOff: { secondAsked: { action: 'closeOff', by: { id: 'other', name: 'Other' } } },
  recordUpgradeAnswer: { upgrade: 'open' },
  remind: { lapsesAfter: '2026-12-01' },
  reinstatePerson: { persons: { pending: 1, activated: 0, closedOff: 1 } },
  lapseApproval: { approvalLapsesAfter: '2026-11-22' },
  refer: { separateRoute: { hit: true, kept: false } },
  take: { assignee: null },
  endPriority: { hasPriority: true },
  takeOver: { assignee: { id: 'other', name: 'Other' }, claimActiveAt: '2026-11-23T08:00:00.000Z' },
  reopenOutdated: { registerAsOf: '2026-11-01' },
  requestSupplement: { checks: { ...idealFacts().checks, failed: 1 } },
};

function cell(action: ActionId, status: StatusId): string {
  const letters = ROLES.filter((role) => {
    const facts = idealFacts({ status, assignee: { id: role, name: role }, handlers: [], ...FACTS_FOR[action] });
    return refusals(action, { facts, actor: { id: role, role }, now: NOW }).length === 0;
  }).map((role) => LETTERS[role] ?? `[${role}]`);
  return letters.join('') || '.';
}

const [header = '', ...lines] = MATRIX.trim().split('\n');
const statuses = header.trim().split(/\s+/);
const expected = lines.map((line) => line.trim().split(/\s+/));

describe('the matrix of status, role and action', () => {
  it('names every status and every action once', () => {
    expect(statuses).toEqual([...STATUS_IDS].sort((a, b) => statuses.indexOf(a) - statuses.indexOf(b)));
    expect(expected.map(([action]) => action)).toEqual(ACTION_IDS);
  });

  it.each(expected.map(([action, ...cells]) => [action as ActionId, cells] as const))('%s', (action, cells) => {
    const actual = statuses.map((status) => `${status}: ${cell(action, status as StatusId)}`);
    expect(actual).toEqual(statuses.map((status, at) => `${status}: ${String(cells[at])}`));
  });
});
