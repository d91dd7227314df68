/** Invented rows for component tests. */
import type { AuditEventRow, ListedApplication } from '@desk/shared/contract/resources';

export function applicationRow(changes: Partial<ListedApplication> = {}): ListedApplication {
  return {
    id: 'a1',
    number: 'ZU-2026-000123-7',
    status: 'inVerification',
    version: 3,
    targetLevel: 'EH3',
    currentLevel: 'EH2',
    companyName: 'Bakkerij Voorbeeld B.V.',
    kvkNumber: '90001234',
    establishmentNumber: null,
    targetServices: [],
    personCount: 2,
    assigneeId: null,
    assigneeName: 'Victor Voorbeeld',
    submittedAt: '2026-11-10T10:00:00.000Z',
    receivedOn: '2026-11-12',
    statusChangedAt: '2026-11-13T10:00:00.000Z',
    dueOn: null,
    remindedAt: null,
    leadDays: 0,
    clockSince: null,
    agesFrom: null,
    priority: null,
    hasPriority: false,
    openChecks: 4,
    failedChecks: 0,
    openMismatches: 1,
    upgradeState: 'noted',
    notMeReport: null,
    reported: false,
    retention: null,
    erasureConfirmed: false,
    ageing: { state: 'late', days: 5, lateDays: 2, dueOn: '2026-11-17' },
    ...changes,
  };
}

export function auditEvent(changes: Partial<AuditEventRow> = {}): AuditEventRow {
  return {
    id: 'e1',
    sequence: 1,
    applicationId: 'a1',
    type: 'checks.started',
    data: {},
    actorId: 'u1',
    actorName: 'Vera Voorbeeld',
    actorRole: 'verifier',
    at: '2026-11-12T10:15:00.000Z',
    requestId: 'r1',
    origin: 'screen',
    handling: true,
    chain: 'case:a1',
    chainNumber: 1,
    erased: false,
    hash: '00',
    personal: null,
    ...changes,
  };
}
