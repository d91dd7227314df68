/** The Dutch word for every code, state and role that the wire can carry. Complete by type: a new one has no screen without a word. */
import type { VocabularyKeys } from '../vocabularyKeys';
import type { CustomerChannel } from '@desk/shared/application/establishmentChoice';
import type { Role } from '@desk/shared/access/roles';
import type { DECLARED_AUTHORITIES, PERSON_OUTCOMES } from '@desk/shared/application/application';
import type { MEANS_STATUSES, PERSON_ROLES } from '@desk/shared/application/registration';
import type { AuditGroup } from '@desk/shared/audit/auditEvents';
import type { CheckAttempt, CheckSubject, Renewal } from '@desk/shared/checks/check';
import type { CheckKind, EvidenceKind } from '@desk/shared/checks/catalogue/checkType';
import type { CheckDemand, PolicySettings } from '@desk/shared/checks/policy';
import type { DecisionOutcome } from '@desk/shared/decision/decision';
import type { Channel, CodeStatus, DispatchStatus } from '@desk/shared/dispatch/dispatch';
import type { Room } from '@desk/shared/flow/rooms';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { ActionId } from '@desk/shared/flow/transitions';
import type { IntakeGroup } from '@desk/shared/intake/items/intakeItem';
import type { DeliveryKind, IntakeAnswer } from '@desk/shared/intake/mailItem';
import type { UpgradeState } from '@desk/shared/intake/upgradeQuestion';
import type { BatchSource, BatchStatus, LetterStatus, TrayCause } from '@desk/shared/intake/mailBatch';
import type { PaperFate } from '@desk/shared/contract/mailRoom';
import type { DifferenceClass, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import { identityWords, type IdentityWordKeys } from './identityWords';

/** Every word list of the desk and the keys it must have; both languages are checked against it. */
export interface VocabularyKeys extends IdentityWordKeys {
  readonly status: Record<StatusId, string>;
  readonly action: Record<ActionId, string>;
  readonly role: Record<Role, string>;
  readonly room: Record<Room, string>;
  readonly checkOutcome: Record<CheckAttempt['outcome'] | 'open', string>;
  readonly checkKind: Record<CheckKind, string>;
  readonly checkSubject: Record<CheckSubject, string>;
  readonly renewal: Record<Renewal, string>;
  readonly checkDemand: Record<CheckDemand, string>;
  readonly evidenceKind: Record<EvidenceKind, string>;
  readonly policySetting: Record<keyof PolicySettings, string>;
  readonly difference: Record<DifferenceClass, string>;
  readonly resolution: Record<MismatchResolution, string>;
  readonly decisionOutcome: Record<DecisionOutcome, string>;
  readonly channel: Record<Channel, string>;
  readonly dispatchStatus: Record<DispatchStatus, string>;
  readonly codeStatus: Record<CodeStatus, string>;
  readonly delivery: Record<DeliveryKind, string>;
  readonly batchStatus: Record<BatchStatus, string>;
  readonly batchSource: Record<BatchSource, string>;
  readonly letterStatus: Record<LetterStatus, string>;
  readonly trayCause: Record<TrayCause, string>;
  readonly paperFate: Record<PaperFate, string>;
  readonly customerChannel: Record<CustomerChannel, string>;
  readonly intakeAnswer: Record<IntakeAnswer, string>;
  readonly intakeGroup: Record<IntakeGroup, string>;
  readonly upgradeState: Record<UpgradeState, string>;
  readonly personRole: Record<(typeof PERSON_ROLES)[number], string>;
  readonly personOutcome: Record<(typeof PERSON_OUTCOMES)[number], string>;
  readonly meansStatus: Record<(typeof MEANS_STATUSES)[number], string>;
  readonly authority: Record<(typeof DECLARED_AUTHORITIES)[number], string>;
  readonly auditGroup: Record<AuditGroup, string>;
  readonly origin: Record<'screen' | 'api' | 'system' | 'command', string>;
}

export const vocabulary = {
  status: {
    announced: 'Aangemeld',
    received: 'Ontvangen',
    referred: 'Doorverwezen',
    inVerification: 'In controle',
    awaitingCustomer: 'Wacht op aanvulling',
    awaitingIdentification: 'Wacht op identificatie',
    awaitingApproval: 'Ter beoordeling',
    onHold: 'Aangehouden',
    approved: 'Goedgekeurd',
    codesSent: 'Codes verzonden',
    partlyActivated: 'Deels geactiveerd',
    completed: 'Afgerond',
    rejected: 'Afgewezen',
    withdrawn: 'Ingetrokken',
    lapsed: 'Verlopen',
  },
  action: {
    registerMail: 'Registreer post',
    logMail: 'Registreer post zonder scan',
    unlogMail: 'Haal post zonder scan van de zaak',
    unlinkMail: 'Zet post op een andere zaak',
    answerChecklist: 'Vul checklist in',
    recordUpgradeAnswer: 'Leg antwoord over upgrade vast',
    lapse: 'Laat vervallen',
    moveToPolicy: 'Zet over naar nieuw beleid',
    recheckRegistration: 'Vergelijk opnieuw met de registratie',
    reopenOutdated: 'Heropen om oude registergegevens',
    withdraw: 'Trek aanvraag in',
    refer: 'Verwijs naar aparte route',
    keepInNormalRoute: 'Houd in gewone route',
    askEstablishment: 'Vraag de klant',
    keepEstablishment: 'Houd vestigingsnummer',
    dropEstablishment: 'Registreer zonder nummer',
    take: 'Neem in behandeling',
    handOver: 'Draag over',
    takeOver: 'Neem over',
    giveBack: 'Geef terug',
    recordCheck: 'Leg controle vast',
    confirmProposals: 'Bevestig voorstellen',
    requestWaiver: 'Vraag ontheffing',
    recordIdentityDocument: 'Leg identiteitsbewijs vast',
    recordDocumentStatus: 'Leg status van document vast',
    resolveMismatch: 'Handel verschil af',
    correct: 'Corrigeer gegevens',
    requestSupplement: 'Vraag aanvulling',
    sendToIdentification: 'Stuur naar identificatie',
    recordAppointment: 'Leg afspraak vast',
    consultRegister: 'Vraag het Handelsregister op',
    submit: 'Dien in ter beoordeling',
    return: 'Stuur terug',
    approve: 'Keur goed',
    reject: 'Wijs af',
    dropPerson: 'Laat weg',
    reinstatePerson: 'Neem weer op',
    lapseApproval: 'Laat verzoek vervallen',
    declareConflict: 'Meld eigen belang',
    hold: 'Houd aan',
    release: 'Geef vrij',
    startDispatch: 'Start verzending',
    activate: 'Activeer',
    reissueCode: 'Verstuur nieuwe code',
    closeOff: 'Sluit af',
  },
  role: {
    verifier: 'Verificatiemedewerker',
    supervisor: 'Teamleider',
    auditor: 'Auditor',
    administrator: 'Applicatiebeheerder',
    frontOffice: 'Aanvraagsite',
    loginPlatform: 'Inlogplatform',
    system: 'Systeem',
  },
  room: {
    intake: 'Post',
    application: 'Aanvraag',
    checks: 'Controles',
    mismatches: 'Verschillen',
    decision: 'Beoordeling',
    dispatch: 'Verzending',
    audit: 'Historie',
  },
  checkOutcome: {
    open: 'Open',
    passed: 'Akkoord',
    failed: 'Niet akkoord',
    notApplicable: 'Niet van toepassing',
    inquiry: 'Nader onderzoek',
    reopened: 'Heropend',
  },
  checkKind: {
    contract: 'Contract',
    company: 'Bedrijf',
    authority: 'Bevoegdheid',
    identity: 'Identiteit',
    contact: 'Contactgegevens',
  },
  checkSubject: { contract: 'Contract', company: 'Bedrijf', signer: 'Ondertekenaar', person: 'Persoon' },
  renewal: { renewed: 'Opnieuw', additional: 'Aanvullend' },
  checkDemand: {
    renewed: 'Opnieuw',
    additional: 'Aanvullend',
    conditionalRenewed: 'Opnieuw, onder voorwaarde',
    conditionalAdditional: 'Aanvullend, onder voorwaarde',
    notAsked: 'Niet gevraagd',
  },
  evidenceKind: {
    contractScan: 'Scan van het contract',
    upgradeNote: 'Upgradeverklaring',
    contractDates: 'Datums op het contract',
    application: 'Aanvraag',
    registration: 'Registratie',
    register: 'Handelsregister',
    registerExtract: 'Uittreksel',
    customerConfirmation: 'Bevestiging van de klant',
    mandateDocuments: 'Volmacht of mandaat',
    idCopy: 'Kopie identiteitsbewijs',
    documentService: 'Documentcontroledienst',
    appointmentReport: 'Verslag van de afspraak',
  },
  policySetting: {
    codeLifeDays: 'Geldigheid activatiecode (dagen)',
    contractMaxAgeMonths: 'Oudste ondertekening (maanden)',
    extractMaxAgeDays: 'Oudste registergegevens (dagen)',
    idMinValidityMonths: 'Resterende geldigheid identiteitsbewijs (maanden)',
    applicationLapseMonths: 'Aanvraag zonder contract vervalt na (maanden)',
    approvalLapseDays: 'Verzoek om goedkeuring vervalt na (dagen)',
    supplementGraceDays: 'Uitstel na termijn aanvulling (dagen)',
    maxUsersNormalRoute: 'Meeste gebruikers in de gewone route',
    idCopyOfEmployedUserRequired: 'Kopie identiteitsbewijs van eigen medewerkers',
    identificationSubjects: 'Verschijnt in persoon',
    retentionYears: 'Bewaartermijn (jaren)',
    maxActivationAttempts: 'Pogingen per activatiecode',
  },
  difference: {
    identical: 'Gelijk',
    formattingOnly: 'Alleen schrijfwijze',
    probableSlip: 'Waarschijnlijk een tikfout',
    different: 'Verschillend',
  },
  resolution: {
    confirmedSame: 'Bevestigd als hetzelfde',
    registrationOutdated: 'Registratie is verouderd',
    declaredSlip: 'Vergissing in de aanvraag',
    notAccepted: 'Niet geaccepteerd',
  },
  decisionOutcome: { approved: 'Goedgekeurd', rejected: 'Afgewezen' },
  channel: { letter: 'Brief', email: 'E-mail' },
  dispatchStatus: { queued: 'In de wachtrij', sent: 'Verzonden', failed: 'Mislukt', superseded: 'Vervangen' },
  codeStatus: { issued: 'Verstrekt', redeemed: 'Gebruikt', superseded: 'Vervangen', locked: 'Geblokkeerd' },
  customerChannel: {
    phone: 'Telefoon',
    email: 'E-mail',
    letter: 'Brief',
  },
  delivery: { ordinary: 'Gewone post', registered: 'Aangetekend', handedOver: 'Afgegeven' },
  batchStatus: { queued: 'Wacht op de lezer', reading: 'Wordt gelezen', done: 'Gelezen', refused: 'Geweigerd' },
  batchSource: { screen: 'Scherm', api: 'API', folder: 'Scanmap' },
  letterStatus: { registered: 'Geregistreerd', unmatched: 'In de bak', refused: 'Geweigerd', discarded: 'Terzijde' },
  trayCause: {
    noCode: 'Op deze pagina’s is geen code gevonden.',
    severalCodes: 'Op deze pagina’s staan codes van verschillende zaken.',
    unknownNumber: 'Er is geen zaak met het nummer op deze brief.',
    afterLetter: 'Deze pagina’s zonder code volgen op een andere brief.',
    splitByHand: 'Deze pagina’s zijn met de hand van een brief afgesplitst.',
    unlinked: 'Deze brief was gekoppeld en is van zijn zaak gehaald.',
  },
  paperFate: { archived: 'In het archief', destroyed: 'Vernietigd', returned: 'Teruggestuurd' },
  intakeGroup: {
    envelope: 'Envelop',
    contract: 'Contract',
    company: 'Bedrijf',
    enclosures: 'Bijlagen',
    closing: 'Afronding',
  },
  upgradeState: {
    unseen: 'Upgrade: nog niet bekeken',
    noted: 'Upgrade: staat op de brief',
    open: 'Upgrade: vraag het de klant',
    confirmed: 'Upgrade: klant bevestigt',
    denied: 'Geen upgrade volgens klant',
  },
  intakeAnswer: { yes: 'Ja', no: 'Nee', notApplicable: 'N.v.t.' },
  personRole: { manager: 'Beheerder', user: 'Gebruiker' },
  personOutcome: { pending: 'Nog niet geactiveerd', activated: 'Geactiveerd', closedOff: 'Afgesloten' },
  ...identityWords,
  meansStatus: { active: 'Actief', suspended: 'Geschorst', revoked: 'Ingetrokken', expired: 'Verlopen' },
  authority: {
    sole: 'Alleen/zelfstandig bevoegd',
    joint: 'Gezamenlijk bevoegd',
    limited: 'Beperkt bevoegd',
    fullPower: 'Volledige volmacht',
    limitedPower: 'Beperkte volmacht',
    mandate: 'Mandaat',
    unknown: 'Onbekend',
  },
  auditGroup: {
    application: 'Aanvraag',
    intake: 'Post',
    checks: 'Controles',
    mismatches: 'Verschillen',
    decision: 'Beoordeling',
    dispatch: 'Verzending',
    reading: 'Inzage',
    staff: 'Medewerkers en aanmelden',
    policy: 'Beleid',
  },
  origin: { screen: 'Scherm', api: 'API', system: 'Systeem', command: 'Opdrachtregel' },
} as const satisfies VocabularyKeys;
