/** Decides what a person reads when a request is refused: per code a short sentence that can be acted on, in Dutch and English. */
import { ACCOUNT_ERROR_TEXTS } from './accountErrorTexts';
import { DISPATCH_ERROR_TEXTS } from './dispatchErrorTexts';
import { ERROR_CODES, type ErrorCode } from './errors';
import { REFUSAL_TEXTS } from './refusalTexts';
import { say, type Sentences } from './sentences';

export const ERROR_TEXTS: Readonly<Record<ErrorCode, Sentences>> = {
  malformed: say(
    'Niet alle velden zijn goed ingevuld. Kijk de genoemde velden na.',
    'Some fields are not filled in correctly. Check the fields named.',
  ),
  badQuery: say(
    'Deze lijst kent dit filter of deze volgorde niet. Gebruik een van de genoemde namen.',
    'This list does not know this filter or order. Use one of the names given.',
  ),
  notAuthenticated: say('Meld u eerst aan.', 'Please sign in first.'),
  wrongCredentials: say('Gebruikersnaam of wachtwoord klopt niet.', 'Username or password is wrong.'),
  sessionExpired: say('Uw sessie is verlopen. Meld u opnieuw aan.', 'Your session has expired. Please sign in again.'),
  forbidden: say('Dit hoort niet bij uw rol.', 'Your role does not allow this.'),
  notFound: say('Dit bestaat niet (meer).', 'This does not exist (any more).'),
  staleVersion: say(
    'Iemand anders heeft de zaak intussen gewijzigd. Ververs de pagina en probeer het opnieuw.',
    'Someone else has changed the case meanwhile. Refresh the page and try again.',
  ),
  idempotencyKeyReused: say(
    'Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik een nieuwe.',
    'This Idempotency-Key was used for another request. Use a new one.',
  ),
  duplicateDocument: say(
    'Deze scan is al eerder opgeslagen. U hoeft die niet nog eens te registreren.',
    'This scan is stored already. There is no need to register it again.',
  ),
  unknownCheckReason: say(
    'Deze reden hoort niet bij deze controle. Kies een reden uit de lijst.',
    'This reason does not belong to this check. Choose one from the list.',
  ),
  mrzUnreadable: say(
    'Dit is geen hele MRZ. Lees alle regels opnieuw in, of laat de MRZ leeg en vul de velden in.',
    'This is not a whole MRZ. Read all lines again, or leave the MRZ empty and fill in the fields.',
  ),
  personalNumberGiven: say(
    'Dit is een BSN en geen documentnummer. Er is niets bewaard. Vul het documentnummer in.',
    'This is a citizen service number, not a document number. Nothing was kept. Fill in the document number.',
  ),
  documentNumberOther: say(
    'Dit is niet het nummer van het vastgelegde document. Kijk het nummer na, of leg het document opnieuw vast.',
    'This is not the number of the recorded document. Check the number, or record the document again.',
  ),
  humansOtherDocuments: say(
    'De vastgelegde identiteitsbewijzen kunnen niet van één persoon zijn. Houd hen apart, of leg het juiste document vast.',
    'The recorded identity documents cannot be one person’s. Keep them apart, or record the right document.',
  ),
  humansContradict: say(
    'Dit spreekt een eerder oordeel over dezelfde personen tegen. Wijzig eerst dat oordeel.',
    'This contradicts what was recorded about the same people before. Change that first.',
  ),
  statementNeeded: say(
    'De checklist van de brief zegt voor iedereen samen nee. Schrijf in de opmerking waarom dat niet voor deze persoon geldt, of kies niet akkoord.',
    'The checklist of the letter says no for everybody together. Write in the remark why that does not hold for this person, or choose failed.',
  ),
  checkIsAutomatic: say(
    'Deze controle doet het systeem zelf. U kunt die niet met de hand vastleggen.',
    'The desk performs this check itself. It cannot be recorded by hand.',
  ),
  noteOfOther: say(
    'Deze notitie is van een collega. Alleen de schrijver kan die intrekken.',
    'This note is by a colleague. Only its author can withdraw it.',
  ),
  noteWithdrawn: say('Deze notitie is al ingetrokken.', 'This note was withdrawn already.'),
  proposalChanged: say(
    'Het voorstel van het systeem is intussen anders. Bekijk het opnieuw.',
    'What the desk proposes has changed meanwhile. Look at it again.',
  ),
  proposalOnPaper: say(
    'Deze controle rust op papier. Beoordeel die apart, met de pagina in beeld.',
    'This check rests on paper. Judge it by itself, with the page on screen.',
  ),
  checkNotWaivable: say('Voor deze controle is geen ontheffing mogelijk.', 'This check cannot be waived.'),
  checkNotFailed: say(
    'Ontheffing kan alleen bij een controle die niet akkoord is.',
    'Only a failed check can be waived.',
  ),
  resolutionNotAllowed: say(
    'Zo kan dit verschil niet worden afgehandeld. Kies een andere afhandeling.',
    'This difference cannot be settled this way. Choose another way.',
  ),
  personNotPending: say(
    'Deze persoon wacht niet op een activeringscode.',
    'This person is not waiting for an activation code.',
  ),
  assigneeUnknown: say(
    'Deze medewerker bestaat niet of is niet actief. Kies een andere medewerker.',
    'This colleague does not exist or is not active. Choose another one.',
  ),
  assigneeHolds: say(
    'Deze zaak staat al op naam van deze medewerker. Kies een andere medewerker.',
    'This colleague has this case already. Choose another one.',
  ),
  assigneeConflict: say(
    'Deze medewerker heeft bij deze zaak een belang gemeld en doet er niet aan mee. Kies een andere medewerker.',
    'This colleague declared an interest in this case and takes no part in it. Choose another one.',
  ),
  applicationNumberUnknown: say(
    'Er is geen zaak met dit nummer. Kijk het zaaknummer na.',
    'There is no case with this number. Check the case number.',
  ),
  applicationNumberInvalid: say(
    'Dit zaaknummer klopt niet. Kijk de cijfers na.',
    'This case number is not right. Check the digits.',
  ),
  documentTypeNotAllowed: say(
    'Dit soort bestand kan niet worden opgeslagen. Lever een PDF, JPEG, PNG of TIFF aan.',
    'This kind of file cannot be stored. Provide a PDF, JPEG, PNG or TIFF.',
  ),
  documentBroken: say(
    'Dit bestand is beschadigd of leeg. Scan het opnieuw.',
    'This file is damaged or empty. Scan it again.',
  ),
  documentLocked: say(
    'Dit bestand is met een wachtwoord beveiligd. Vraag een bestand zonder wachtwoord.',
    'This file is protected by a password. Ask for one without.',
  ),
  documentActive: say(
    'Dit bestand bevat scripts of ingesloten bestanden. Scan het papier opnieuw.',
    'This file contains scripts or embedded files. Scan the paper again.',
  ),
  documentUnfolds: say(
    'Dit bestand wordt bij het openen veel groter dan een scan is. Scan het papier opnieuw.',
    'Opened, this file becomes far larger than a scan is. Scan the paper again.',
  ),
  documentTooManyPages: say(
    'Dit bestand heeft te veel pagina’s. Splits het en lever de delen apart aan.',
    'This file has too many pages. Split it and hand in the parts.',
  ),
  documentTooManyPixels: say(
    'Een pagina van dit bestand is te groot. Scan die met een lagere resolutie.',
    'A page of this file is too large. Scan it at a lower resolution.',
  ),
  letterNotInTray: say(
    'Deze brief ligt niet (meer) in het postvak. Ververs de pagina.',
    'This letter is not (or no longer) in the tray. Refresh the page.',
  ),
  letterWorkedOn: say(
    'Sinds het koppelen is aan deze zaak gewerkt. Verplaats het poststuk vanuit de zaak, met een reden.',
    'This case has been worked on since the letter was linked. Move the letter from the case, with a reason.',
  ),
  letterPagesWrong: say(
    'Zo kunnen deze pagina’s niet worden gesplitst of samengevoegd.',
    'These pages cannot be split or joined like this.',
  ),
  payloadTooLarge: say(
    'Dit is te groot om in één keer te versturen. Stuur minder of kleinere bestanden.',
    'This is too large to send at once. Send fewer or smaller files.',
  ),
  storageFull: say(
    'De schijf van het systeem is vol; er is niets opgeslagen. Waarschuw de beheerder en probeer het daarna opnieuw.',
    'The disk of the system is full; nothing was stored. Tell the administrator, and try again after that.',
  ),
  documentsAway: say(
    'De documentopslag antwoordt niet; er is niets opgeslagen. Probeer het straks opnieuw.',
    'The document store does not answer; nothing was stored. Try again in a while.',
  ),
  databaseAway: say(
    'Het systeem kan nu niet bij zijn gegevens. Er is niets opgeslagen. Probeer het over een minuut opnieuw.',
    'The system cannot reach its data now. Nothing was stored. Try again in a minute.',
  ),
  databaseReadOnly: say(
    'Het systeem kan nu niets opslaan. Waarschuw de beheerder en probeer het daarna opnieuw.',
    'The system cannot store anything now. Tell the administrator, and try again after that.',
  ),
  databaseBusy: say(
    'Het systeem is te druk om dit op te slaan. Er is niets opgeslagen. Probeer het opnieuw.',
    'The system is too busy to store this. Nothing was stored. Try again.',
  ),
  databaseDamaged: say(
    'De gegevens van het systeem zijn beschadigd. Stop met werken en waarschuw de beheerder.',
    'The data of the system are damaged. Stop working and tell the administrator.',
  ),
  readsNotKept: say(
    'Het systeem kan al een tijd niet vastleggen wie wat bekijkt. Daarom toont het nu niets meer. Waarschuw de beheerder.',
    'For some time the system could not record who sees what. That is why it shows nothing more now. Tell the administrator.',
  ),
  fileStillInFolder: say(
    'Dit bestand ligt nog in de scanmap. Verwijder of verplaats het daar.',
    'This file still lies in the scan folder. Remove or move it there.',
  ),
  notAnUpgrade: say(
    'Dit niveau is niet hoger dan het huidige. Dit is geen upgrade.',
    'This level is not higher than the current one. This is not an upgrade.',
  ),
  registrationUnknown: say(
    'Deze registratie is niet bekend bij Z login.',
    'This registration is not known at Z login.',
  ),
  importLineInvalid: say(
    'Deze regel kan niet worden ingelezen. Verbeter de genoemde velden.',
    'This line cannot be imported. Correct the fields named.',
  ),
  applicationDiffers: say(
    'Onder dit kenmerk is eerder een aanvraag met een andere inhoud gestuurd. Stuur een nieuwe aanvraag, of laat de zaak corrigeren.',
    'Another application was sent under this key before. Send a new one, or have the case corrected.',
  ),
  addressTooLong: say(
    'Dit adres is te lang. Vraag minder tegelijk: hoogstens 1000 kenmerken in een filter.',
    'This address is too long. Ask for less at once: at most 1000 ids in a filter.',
  ),
  requestTooSlow: say(
    'Deze vraag kwam te langzaam binnen. Probeer het opnieuw, op een snellere verbinding.',
    'This request came in too slowly. Try again, on a faster line.',
  ),
  ...DISPATCH_ERROR_TEXTS,
  ...ACCOUNT_ERROR_TEXTS,
  tooManyRequests: say(
    'Dit zijn te veel pogingen achter elkaar. Wacht even en probeer het dan opnieuw.',
    'Too many attempts in a row. Wait a while and try again.',
  ),
  exportUnderWay: say(
    'Er wordt al een bewijsbundel gemaakt. Wacht tot die klaar is en probeer het dan opnieuw.',
    'A bundle of evidence is being made already. Wait until it is finished, and try again.',
  ),
  nothingRecorded: say(
    'In deze periode is niets vastgelegd. Kies een andere periode.',
    'Nothing was recorded in this period. Choose another one.',
  ),
  nothingToSample: say(
    'Met deze keuzes blijft er geen zaak over om te trekken. Kies een andere periode of andere gewichten.',
    'These choices leave no case to draw. Choose another period or other weights.',
  ),
  sampleClosed: say(
    'Deze steekproef is afgesloten. Trek een nieuwe als u nog iets wilt vastleggen.',
    'This sample is closed. Draw a new one to record anything more.',
  ),
  sampleNotJudged: say(
    'Niet elke zaak is bekeken. Schrijf waarom u de steekproef toch afsluit.',
    'Nobody looked at some of the cases. Write why you close the sample all the same.',
  ),
  sampledCaseErased: say(
    'Deze zaak is gewist. Er kan niets meer over worden vastgelegd.',
    'This case was erased. Nothing more can be recorded of it.',
  ),
  findingChanged: say(
    'Een collega legde intussen een bevinding vast over deze zaak. Lees die eerst en probeer het dan opnieuw.',
    'A colleague recorded a finding of this case meanwhile. Read it first, and try again.',
  ),
  viewNameTaken: say(
    'U hebt al een weergave met deze naam. Kies een andere naam.',
    'You have a view of this name already. Choose another name.',
  ),
  viewOfOther: say(
    'Deze weergave is van een collega. Wilt u iets wijzigen? Bewaar dan een eigen weergave.',
    'This view is a colleague’s. Keep it as one of your own to change it.',
  ),
  viewSharing: say(
    'Alleen een teamleider kan een weergave met iedereen delen.',
    'Only a supervisor can share a view with everybody.',
  ),
  tooManyViews: say(
    'U hebt al 30 weergaven. Verwijder er eerst een.',
    'You have 30 views already. Take one away first.',
  ),
  unexpected: say(
    'Er ging iets mis aan onze kant. Probeer het opnieuw en noem anders dit kenmerk bij de beheerder.',
    'Something went wrong on our side. Try again, or give this request id to your administrator.',
  ),
  webhookChanged: say(
    'Iemand anders heeft dit adres intussen gewijzigd. Ververs de pagina en probeer het opnieuw.',
    'Someone else has changed this endpoint meanwhile. Refresh the page and try again.',
  ),
  webhookOff: say('Dit adres staat uit. Zet het eerst aan.', 'This endpoint is switched off. Switch it on first.'),
  webhookUrlRefused: say(
    'Naar dit adres stuurt het systeem niets. Geef een openbaar adres dat met https:// begint.',
    'The desk sends nothing to this address. Give a public address that begins with https://.',
  ),
  webhookUnderWay: say(
    'Dit bericht wacht al op verzending. Het wordt vanzelf opnieuw geprobeerd.',
    'This message is already waiting to be sent. It is tried again by itself.',
  ),
  policyDraftChanged: say(
    'Iemand anders heeft dit concept intussen gewijzigd. Ververs de pagina en probeer het opnieuw.',
    'Someone else has changed this draft meanwhile. Refresh the page and try again.',
  ),
  policyDraftClosed: say(
    'Dit concept is al in werking gesteld of terzijde gelegd. Begin een nieuw concept.',
    'This draft was already put in force or discarded. Start a new draft.',
  ),
  policyNotNewest: say(
    'Er is intussen een andere versie in werking gesteld. Begin een nieuw concept vanuit die versie.',
    'Another version was put in force meanwhile. Start a new draft from that version.',
  ),
  policyUnchanged: say(
    'Dit concept verschilt niet van de versie waaruit het is gemaakt. Wijzig eerst iets.',
    'This draft does not differ from the version it was made from. Change something first.',
  ),
  policyOtherEyes: say(
    'Een andere beheerder moet dit concept in werking stellen.',
    'Another administrator has to put this draft in force.',
  ),
  policyNoOtherEyes: say(
    'Nu kan geen andere beheerder dit concept in werking stellen. Laat er eerst een toevoegen.',
    'No other administrator can put this draft in force now. Have one added first.',
  ),
  letterAlreadyScanned: say(
    'Dit poststuk heeft zijn scans al. Ververs de pagina; registreer nieuwe post als een nieuw poststuk.',
    'This letter has its scans already. Refresh the page; register new post as a new letter.',
  ),
  ...REFUSAL_TEXTS,
};

/** The sentences of one language, by code. */
export function errorTextsIn(language: keyof Sentences): Record<ErrorCode, string> {
  const texts = ERROR_CODES.map((code) => [code, ERROR_TEXTS[code][language]] as const);
  return Object.fromEntries(texts) as Record<ErrorCode, string>;
}
