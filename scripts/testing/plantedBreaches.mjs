// Decides how we know that the dependency rules bite: one planted breach for every rule, and neighbours that are allowed.

/** Each breach names the rule it breaks; `from` is the file that breaks it, by importing what stands after it. */
export const breaches = [
  { rule: 'no-circular', from: 'shared/checks/hen.ts', imports: ['./egg'] },
  { rule: 'no-circular', from: 'shared/checks/egg.ts', imports: ['type ./hen'] },
  { rule: 'no-unresolvable', from: 'server/jobs/lost.ts', imports: ['@desk/shared/checks/nowhere'] },
  { rule: 'shared-is-pure', from: 'shared/intake/reader.ts', imports: ['node:fs'] },
  { rule: 'shared-is-pure', from: 'shared/intake/page.ts', imports: ['react'] },
  { rule: 'shared-rooms-below-flow', from: 'shared/decision/upward.ts', imports: ['../flow/statuses'] },
  { rule: 'shared-rooms-below-flow', from: 'shared/access/upward.ts', imports: ['type ../contract/errors'] },
  { rule: 'shared-below-all', from: 'shared/intake/stored.test.ts', imports: ['@desk/db/stores/caseStore'] },
  { rule: 'client-sees-only-shared', from: 'client/src/intake/peek.ts', imports: ['type @desk/db/stores/caseStore'] },
  {
    rule: 'client-sees-only-shared',
    from: 'client/src/intake/reach.tsx',
    imports: ['@desk/server/flow/performAction'],
  },
  { rule: 'server-not-to-client', from: 'server/intake/draw.ts', imports: ['../../client/src/main'] },
  { rule: 'db-below-server', from: 'db/stores/caller.ts', imports: ['@desk/server/flow/performAction'] },
  { rule: 'sequelize-only-in-db', from: 'server/audit/query.ts', imports: ['type sequelize'] },
  { rule: 'sequelize-only-in-db', from: 'scripts/look.ts', imports: ['sqlite3'] },
  { rule: 'models-only-behind-stores', from: 'server/audit/shortcut.ts', imports: ['@desk/db/models/caseModel'] },
  { rule: 'express-only-at-the-edge', from: 'server/dispatch/answer.ts', imports: ['type express'] },
  { rule: 'jwt-in-one-file', from: 'server/http/otherToken.ts', imports: ['jsonwebtoken'] },
  { rule: 'few-transactions', from: 'server/decision/sideDoor.ts', imports: ['@desk/db/transaction'] },
  { rule: 'one-door', from: 'server/http/backDoor.ts', imports: ['@desk/db/stores/statusStore'] },
  { rule: 'stages-apart-on-the-server', from: 'server/checks/visit.ts', imports: ['../intake/registerMail'] },
  { rule: 'stages-apart-in-the-client', from: 'client/src/audit/visit.tsx', imports: ['../checks/ChecksPanel'] },
  { rule: 'no-test-code-in-product', from: 'server/audit/cheat.ts', imports: ['../testing/startServer'] },
  { rule: 'no-test-code-in-product', from: 'shared/audit/cheat.ts', imports: ['./proof.test'] },
];

/** Files that break nothing: what breaches import, and what must stay allowed. */
export const allowed = [
  { from: 'shared/flow/statuses.ts', imports: ['../checks/check', 'zod'] },
  { from: 'shared/contract/errors.ts', imports: ['zod'] },
  { from: 'shared/checks/check.ts', imports: ['libphonenumber-js/max'] },
  { from: 'shared/audit/proof.test.ts', imports: ['vitest', '../checks/check'] },
  { from: 'db/transaction.ts', imports: ['sequelize'] },
  { from: 'db/models/caseModel.ts', imports: ['sequelize', '@desk/shared/flow/statuses'] },
  { from: 'db/stores/caseStore.ts', imports: ['../models/caseModel'] },
  { from: 'db/stores/statusStore.ts', imports: ['../models/caseModel', 'type @desk/shared/flow/statuses'] },
  {
    from: 'server/flow/performAction.ts',
    imports: ['@desk/db/transaction', '@desk/db/stores/statusStore', '../intake/registerMail'],
  },
  { from: 'server/intake/registerMail.ts', imports: ['@desk/db/stores/caseStore', '@desk/shared/checks/check'] },
  { from: 'server/intake/routes.ts', imports: ['express', './registerMail'] },
  { from: 'server/http/authenticate.ts', imports: ['jsonwebtoken', 'type express'] },
  { from: 'server/testing/startServer.ts', imports: ['express', '@desk/db/transaction'] },
  { from: 'server/checks/visit.test.ts', imports: ['vitest', '../testing/startServer', '../intake/registerMail'] },
  { from: 'client/src/main.tsx', imports: ['react', '@desk/shared/flow/statuses'] },
  { from: 'client/src/checks/ChecksPanel.tsx', imports: ['react'] },
  { from: 'client/src/application/ApplicationPage.tsx', imports: ['../checks/ChecksPanel'] },
];
