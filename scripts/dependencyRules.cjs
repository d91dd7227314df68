// Decides who may import whom. scripts/testing/plantedBreaches.mjs holds a breach of every rule here, and `npm test` plants them.
const ROOMS = '(intake|application|checks|mismatches|decision|dispatch|audit)';
/** What every room of shared stands on: words, days, who may, what a case is made of, the catalogue of checks, the policy. */
const GROUND = '(calendar|language|access|application|catalogue|policy)';
/** The rooms of shared that stand on it, beside each other. */
const SHARED_ROOMS = '(audit|decision|intake|mismatches|checks|dispatch)';
const TESTS = ['\\.test\\.tsx?$', '\\.fixture\\.ts$', '\\.browser\\.ts$', '(^|/)testing/'];
/** What writes without moving a case along its path: post and codes that come in, and the record of who read what. */
const OWN_TRANSACTIONS = [
  '^server/intake/(registerMail|readDocument|blackOut|receiveBatch|batchLease)\\.ts$',
  '^server/intake/unread/(keepRefused|settleUnread)\\.ts$',
  '^server/application/(takeNext|announceApplication|importApplications|importRegistrations|importByTwo|revealPerson)\\.ts$',
  '^server/trail/live/presence\\.ts$',
  '^server/notifications/readNotifications\\.ts$',
  '^server/limits/limits\\.ts$',
  '^server/workList/(saveView|exportCases)\\.ts$',
  '^server/dispatch/redeemCode\\.ts$',
  '^server/dispatch/messages/(drawMessageLetter|cameBack|settleReturned)\\.ts$',
  '^server/dispatch/printing/(drawPrintRun|readPrintRun|recordTrackNumber|closePrintRun)\\.ts$',
  '^server/http/noteUseBy\\.ts$',
  '^server/trail/(checkpoints|nightlyCheck|recordRefusal|reads/readLog)\\.ts$',
  '^server/audit/(exportBundle|makeReport)\\.ts$',
  '^server/backup/makeBackup\\.ts$',
];
const FROM_PACKAGE = (names) => `(^|/)node_modules/(@types/)?(${names})/`;

const layers = [
  {
    name: 'no-circular',
    comment: 'Modules that need each other are one module, or miss a third one.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that does not resolve escapes every other rule.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'shared-is-pure',
    comment: 'The domain does no input or output and knows no framework.',
    from: { path: '^shared/', pathNot: TESTS },
    to: { pathNot: ['^shared/', FROM_PACKAGE('zod|libphonenumber-js')] },
  },
  {
    name: 'shared-rooms-below-flow',
    comment: 'The flow and the contract read the rooms, not the reverse.',
    from: { path: [`^shared/${ROOMS}/`, `^shared/${GROUND}/`], pathNot: TESTS },
    to: { path: '^shared/(flow|contract)/' },
  },
  {
    name: 'shared-ground-below-rooms',
    comment: 'What all rooms stand on knows none of them.',
    from: { path: `^shared/${GROUND}/`, pathNot: TESTS },
    to: { path: '^shared/', pathNot: `^shared/${GROUND}/` },
  },
  {
    name: 'shared-rooms-apart',
    comment:
      'Rooms of shared, their tests included, do not import each other: what two of them need lies below, what joins them above.',
    from: { path: `^shared/${SHARED_ROOMS}/` },
    to: { path: `^shared/${SHARED_ROOMS}/`, pathNot: '^shared/$1/' },
  },
  {
    name: 'shared-below-all',
    comment: 'Not even its tests may need another workspace.',
    from: { path: '^shared/' },
    to: { path: '^(client|server|db|scripts)/' },
  },
  {
    name: 'client-sees-only-shared',
    comment: 'The client knows the wire, not what is behind it.',
    from: { path: '^client/' },
    to: { path: '^(server|db|scripts)/' },
  },
  {
    name: 'server-not-to-client',
    comment: 'Nothing behind the wire knows the screens.',
    from: { path: '^(server|db|scripts)/' },
    to: { path: '^client/' },
  },
  {
    name: 'db-below-server',
    comment: 'Storage does not know who uses it.',
    from: { path: '^db/' },
    to: { path: '^(server|scripts)/' },
  },
];

const oneHome = [
  {
    name: 'sequelize-only-in-db',
    comment: 'The database and its drivers have one home.',
    from: { pathNot: '^db/' },
    to: { path: FROM_PACKAGE('sequelize|sqlite3|pg|umzug') },
  },
  {
    name: 'models-only-behind-stores',
    comment: 'Plain records leave db, models do not.',
    from: { pathNot: '^db/' },
    to: { path: '^db/(models|migrations)/' },
  },
  {
    name: 'express-only-at-the-edge',
    comment: 'Use cases know nothing of requests and answers.',
    from: {
      pathNot: [
        '^server/http/',
        '^server/([^.]*/|)([a-z]\\w*R|r)outes\\.ts$',
        '^server/(createApp|main)\\.ts$',
        ...TESTS,
      ],
    },
    to: { path: FROM_PACKAGE('express|express-serve-static-core') },
  },
  {
    name: 'jwt-in-one-file',
    comment: 'One file decides which token is believed.',
    from: { pathNot: ['^server/http/authenticate(\\.test)?\\.ts$', '^server/testing/'] },
    to: { path: FROM_PACKAGE('jsonwebtoken') },
  },
  {
    name: 'libraries-read-when-needed',
    comment: 'Every start of the desk and of its commands would read hundreds of files that few of them need.',
    from: { path: '^(server|db|shared)/', pathNot: ['^server/pdf/(newPdf|codeSvg)\\.ts$', ...TESTS] },
    to: {
      path: FROM_PACKAGE('pdfkit|bwip-js|@simplewebauthn/server|file-type|umzug'),
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'pdf-reader-without-its-stand-ins',
    comment: 'It replaces what Node has, for every test that shares the process.',
    from: { pathNot: '^server/dispatch/letters/loadPdfJs\\.ts$' },
    to: { path: FROM_PACKAGE('pdfjs-dist') },
  },
  {
    name: 'one-door',
    comment: 'The status of a case changes through the flow and nowhere else.',
    from: { pathNot: ['^server/(flow|jobs)/', '^db/', '^scripts/', ...TESTS] },
    to: { path: '^db/stores/statusStore\\.ts$' },
  },
  {
    name: 'one-trail',
    comment: 'What is told of the desk passes one function, which tells whoever subscribed.',
    from: { pathNot: ['^server/trail/', '^db/', ...TESTS] },
    to: { path: '^db/stores/trailStore\\.ts$' },
  },
  {
    name: 'stored-rows-only-in-scripts',
    comment:
      'It writes rows as they are, those of the trail among them: for copies of whole cases, never for a desk at work.',
    from: { pathNot: ['^scripts/', ...TESTS] },
    to: { path: '^db/sql/insertStored\\.ts$' },
  },
  {
    name: 'notes-stay-inside',
    comment:
      'What colleagues write to each other is read for the screen of a case alone, never for a letter, a mail or a list.',
    from: { pathNot: ['^server/application/(readApplication|writeNote)\\.ts$', '^db/', ...TESTS] },
    to: { path: '^db/stores/noteStore\\.ts$' },
  },
  {
    name: 'few-transactions',
    comment: 'Outside the flow a transaction is opened only by these; a new one is added here knowingly.',
    from: { pathNot: ['^server/(flow|jobs|work|identity)/', '^db/', '^scripts/', ...OWN_TRANSACTIONS, ...TESTS] },
    to: { path: '^db/transaction\\.ts$' },
  },
];

const rooms = [
  {
    name: 'flow-knows-no-rooms',
    comment: 'The engine is put together with the rooms in server/desk.ts; it calls them, and knows none of them.',
    from: { path: '^server/flow/', pathNot: TESTS },
    to: { path: '^server/[^/]+/', pathNot: '^server/(flow|trail|crypto)/' },
  },
  {
    name: 'trail-knows-no-rooms',
    comment: 'Everything is told to the trail; it needs nobody to take it down.',
    from: { path: '^server/trail/', pathNot: TESTS },
    to: { path: '^server/[^/]+/', pathNot: '^server/(trail|http|log|crypto)/' },
  },
  {
    name: 'use-cases-know-no-http',
    comment: 'What the desk does is called by routes, jobs and commands alike.',
    from: {
      path: '^server/[^/]+/',
      pathNot: ['^server/http/', '^server/([^.]*/|)([a-z]\\w*R|r)outes\\.ts$', ...TESTS],
    },
    to: { path: '^server/http/' },
  },
  {
    name: 'demo-is-outside',
    comment: 'What plays the login platform reaches the desk as any program does: over HTTP, with its key.',
    from: { path: '^server/demo/', pathNot: TESTS },
    to: { path: '^(server/(?!demo/|dependencies\\.ts|demoAccounts\\.ts)|db/)' },
  },
  {
    name: 'stages-apart-on-the-server',
    comment: 'Rooms meet in the flow or in a store.',
    from: { path: `^server/${ROOMS}/`, pathNot: TESTS },
    to: { path: `^server/${ROOMS}/`, pathNot: '^server/$1/' },
  },
  {
    name: 'stages-apart-in-the-client',
    comment: 'Only the page of an application composes the panels of other rooms.',
    from: { path: `^client/src/${ROOMS}/`, pathNot: ['^client/src/application/', ...TESTS] },
    to: { path: `^client/src/${ROOMS}/`, pathNot: '^client/src/$1/' },
  },
  {
    name: 'no-test-code-in-product',
    comment: 'What ships does not contain its own tests.',
    from: { pathNot: [...TESTS, '^scripts/browser/', '^scripts/test\\.mjs$', '^scripts/vitest\\.config\\.ts$'] },
    to: {
      path: [
        '\\.test\\.tsx?$',
        '\\.fixture\\.ts$',
        '\\.browser\\.ts$',
        '^(client|server|shared|db|scripts)/([^.]*/|)testing/',
      ],
    },
  },
];

module.exports = {
  forbidden: [...layers, ...oneHome, ...rooms].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
