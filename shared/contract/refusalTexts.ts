/** Decides what a person reads when the flow refuses an action: per reason a sentence that can be acted on, in both languages. */
import type { RefusalCode } from '../flow/refusal';
import { say, type Sentences } from './sentences';

export interface RefusalText extends Sentences {
  /** Where the refusal itself is at hand: how many (`smart_count`), who (`people`), which (`items`). */
  readonly exact?: Sentences;
}

export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, RefusalText>> = {
  roleNotAllowed: say('Deze handeling hoort niet bij uw rol.', 'Your role may not perform this action.'),
  notInThisStatus: say(
    'Dit kan niet in de huidige status van de zaak.',
    'This is not possible in the current status of the case.',
  ),
  fourEyes: {
    ...say(
      'U hebt zelf aan deze zaak gewerkt. Een collega moet beslissen.',
      'You worked on this case yourself. A colleague has to decide.',
    ),
    exact: say(
      'U hebt zelf aan deze zaak gewerkt. Wel beslissen kan: %{people}.',
      'You have worked on this case yourself. These people can decide: %{people}.',
    ),
  },
  noOtherEyes: say(
    'Niemand anders kan nu over deze zaak beslissen. Vraag een teamleider die er niet aan werkte.',
    'Nobody else can decide on this case now. Ask a supervisor who did not work on it.',
  ),
  letterMissing: say(
    'De ondertekende brief is nog niet binnen. Registreer eerst de post.',
    'The signed letter is not in yet. Register the post first.',
  ),
  letterUnscanned: {
    ...say(
      'Een poststuk van deze zaak wacht nog op zijn scan. Voeg eerst de scan toe, of haal het poststuk van de zaak.',
      'A letter of this case still waits for its scan. Add the scan first, or take the letter off the case.',
    ),
    exact: say(
      'Er wacht nog 1 poststuk op zijn scan. |||| Er wachten nog %{smart_count} poststukken op hun scan.',
      '1 letter still waits for its scan. |||| %{smart_count} letters still wait for their scans.',
    ),
  },
  letterUnread: {
    ...say(
      'Een brief van deze zaak is nog door niemand gelezen. Benoem eerst elke pagina ervan, en beantwoord bij een contract de vragen over die brief.',
      'Nobody has read one of the letters of this case yet. First say what each of its pages is, and of a contract answer the questions about that letter.',
    ),
    exact: say(
      '1 brief is nog niet gelezen (%{items}). |||| %{smart_count} brieven zijn nog niet gelezen (%{items}).',
      '1 letter has not been read yet (%{items}). |||| %{smart_count} letters have not been read yet (%{items}).',
    ),
  },
  noEstablishmentNumber: say(
    'Deze aanvraag heeft geen vestigingsnummer, dus er valt niets te kiezen.',
    'This application has no establishment number, so there is nothing to choose.',
  ),
  establishmentAsked: say(
    'De vraag over het vestigingsnummer is al gesteld of beantwoord.',
    'The question about the establishment number was asked or answered already.',
  ),
  intakeIncomplete: {
    ...say(
      'De checklist van de brief is nog niet af. Beantwoord de open vragen.',
      'The checklist of the letter is not finished. Answer the open questions.',
    ),
    exact: say(
      'Op de checklist van de brief staat nog 1 vraag open. |||| Op de checklist van de brief staan nog %{smart_count} vragen open.',
      'The checklist of the letter has 1 open question. |||| The checklist of the letter has %{smart_count} open questions.',
    ),
  },
  upgradeUnanswered: say(
    'De brief zegt niet dat dit een upgrade is. Vraag het de klant en leg het antwoord vast.',
    'The letter does not say that this is an upgrade. Ask the customer and record the answer.',
  ),
  upgradeDenied: say(
    'De klant zegt dat dit geen upgrade is. Trek de aanvraag in, met de reden.',
    'The customer says that this is no upgrade. Withdraw the application, with the reason.',
  ),
  upgradeNotInQuestion: say(
    'Er is nog niets te vragen: niemand heeft de brief bekeken.',
    'There is nothing to ask yet: nobody has looked at the letter.',
  ),
  separateRoute: say(
    'Deze aanvraag hoort in de aparte route. Verwijs de zaak door.',
    'This application belongs in the separate route. Refer it.',
  ),
  noSeparateRoute: say('Er is geen aanleiding voor de aparte route.', 'There is no cause for the separate route.'),
  heldByAnother: {
    ...say(
      'Een collega heeft deze zaak in behandeling. Vraag om overdracht.',
      'A colleague is working on this case. Ask for it to be handed over.',
    ),
    exact: say('Deze zaak is in behandeling bij %{people}.', '%{people} is working on this case.'),
  },
  notAssigned: say(
    'Niemand heeft deze zaak in behandeling. Neem die eerst in behandeling.',
    'Nobody is working on this case. Take it first.',
  ),
  claimed: {
    ...say(
      'Deze zaak is al in behandeling. Kies een andere zaak.',
      'This case is in somebody’s hands already. Choose another one.',
    ),
    exact: say('Deze zaak is al in behandeling bij %{people}.', '%{people} has this case already.'),
  },
  claimActive: {
    ...say(
      'Een collega werkt nog aan deze zaak. Vraag om overdracht of wacht tot die is gestopt.',
      'A colleague is still working on this case. Ask for it to be handed over, or wait until they have stopped.',
    ),
    exact: say(
      '%{people} werkt nog aan deze zaak. Overnemen kan over 1 minuut, als er verder niets gebeurt. |||| %{people} werkt nog aan deze zaak. Overnemen kan over %{smart_count} minuten, als er verder niets gebeurt.',
      '%{people} is still working on this case. You can take it over in 1 minute if nothing happens. |||| %{people} is still working on this case. You can take it over in %{smart_count} minutes if nothing happens.',
    ),
  },
  nothingToTakeOver: say(
    'Er valt niets over te nemen: de zaak is van u of van niemand.',
    'There is nothing to take over: the case is yours or nobody’s.',
  ),
  notYours: say(
    'Deze zaak is niet bij u in behandeling, dus u kunt die niet teruggeven.',
    'This case is not in your hands, so you cannot give it back.',
  ),
  priorityGiven: say(
    'Deze zaak heeft al voorrang. Trek die eerst in als de reden een andere is.',
    'This case has priority already. Take it away first if the reason is another one.',
  ),
  noPriority: say('Deze zaak heeft geen voorrang.', 'This case has no priority.'),
  nothingMissing: say(
    'Er ontbreekt niets, dus er valt niets op te vragen.',
    'Nothing is missing, so there is nothing to ask for.',
  ),
  identificationNotNeeded: say('Bij dit niveau hoeft niemand langs te komen.', 'This level needs no appointment.'),
  paperChecksOpen: {
    ...say('Rond eerst de controles op papier af.', 'Finish the checks on paper first.'),
    exact: say(
      'Er is nog 1 controle van de papieren stukken niet akkoord. |||| Er zijn nog %{smart_count} controles van de papieren stukken niet akkoord.',
      '1 check on paper has not passed. |||| %{smart_count} checks on paper have not passed.',
    ),
  },
  checksIncomplete: {
    ...say('Er staan nog controles open. Rond die eerst af.', 'Some checks are still open. Finish them first.'),
    exact: say(
      'Er staat nog 1 controle open. |||| Er staan nog %{smart_count} controles open.',
      '1 check is still open. |||| %{smart_count} checks are still open.',
    ),
  },
  evidenceMissing: {
    ...say(
      'Het bewijs ontbreekt. Wijs de pagina aan waarop dit oordeel rust, of kies niet akkoord of nader onderzoek.',
      'The evidence is missing. Point at the page this verdict rests on, or choose failed or inquiry.',
    ),
    exact: say(
      'Bij 1 controle ontbreekt het bewijs (%{items}). |||| Bij %{smart_count} controles ontbreekt het bewijs (%{items}).',
      '1 check has no evidence (%{items}). |||| %{smart_count} checks have no evidence (%{items}).',
    ),
  },
  evidenceOtherKind: {
    ...say(
      'Deze pagina is van een andere soort, of van iemand anders. Wijs de juiste pagina aan, of zeg eerst wat deze pagina is.',
      'This page is of another kind, or of somebody else. Point at the right page, or first say what this page is.',
    ),
    exact: say(
      'Bij 1 controle is het bewijs een pagina van een andere soort (%{items}). |||| Bij %{smart_count} controles is het bewijs een pagina van een andere soort (%{items}).',
      'The evidence of 1 check is a page of another kind (%{items}). |||| The evidence of %{smart_count} checks is a page of another kind (%{items}).',
    ),
  },
  evidenceNotSeen: {
    ...say(
      'U hebt deze pagina niet bekeken zoals die nu is. Open de pagina en wijs die dan aan.',
      'You did not look at this page as it is now. Open it, and then point at it.',
    ),
    exact: say(
      'Bij 1 controle is de pagina niet bekeken zoals die nu is (%{items}). |||| Bij %{smart_count} controles is de pagina niet bekeken zoals die nu is (%{items}).',
      'For 1 check the page was not looked at as it is now (%{items}). |||| For %{smart_count} checks the page was not looked at as it is now (%{items}).',
    ),
  },
  againstRecord: {
    ...say(
      'Een controle staat op akkoord terwijl de checklist van de brief nee zegt. Beoordeel de controle opnieuw of verbeter het antwoord.',
      'A check stands as passed while the checklist of its letter says no. Judge the check again, or correct the answer.',
    ),
    exact: say(
      '%{items} staat op akkoord, maar de checklist van de brief zegt nee. |||| %{items} staan op akkoord, maar de checklist van de brief zegt nee.',
      '%{items} is passed, but the checklist of its letter says no. |||| %{items} are passed, but the checklists of their letters say no.',
    ),
  },
  mismatchesOpen: {
    ...say(
      'Er zijn nog verschillen niet afgehandeld. Handel die eerst af.',
      'Some differences are not resolved. Resolve them first.',
    ),
    exact: say(
      'Er is nog 1 verschil niet afgehandeld. |||| Er zijn nog %{smart_count} verschillen niet afgehandeld.',
      '1 difference is not settled yet. |||| %{smart_count} differences are not settled yet.',
    ),
  },
  humansUnknown: {
    ...say(
      'Van twee personen die op elkaar lijken, is nog niet vastgelegd of het één persoon is. Leg dat eerst vast.',
      'Two persons look alike, and it is not recorded yet whether they are one. Record that first.',
    ),
    exact: say(
      '1 keer is nog niet vastgelegd of twee personen die op elkaar lijken één persoon zijn. |||| %{smart_count} keer is nog niet vastgelegd of twee personen die op elkaar lijken één persoon zijn.',
      'For 1 pair of look-alikes it is not recorded yet whether they are one person. |||| For %{smart_count} pairs of look-alikes it is not recorded yet whether they are one person.',
    ),
  },
  checksFailed: {
    ...say(
      'Er zijn controles niet akkoord. Vraag ontheffing aan of wijs de aanvraag af.',
      'Some checks failed. Ask for a waiver or reject the application.',
    ),
    exact: say(
      'Er is 1 controle niet akkoord. |||| Er zijn %{smart_count} controles niet akkoord.',
      '1 check has failed. |||| %{smart_count} checks have failed.',
    ),
  },
  waiversNotAccepted: {
    ...say(
      'Er is ontheffing gevraagd. Vink elke ontheffing aan die u accepteert.',
      'Waivers were asked for. Tick each waiver that you accept.',
    ),
    exact: say(
      'Er is 1 ontheffing niet geaccepteerd. |||| Niet alle %{smart_count} ontheffingen zijn geaccepteerd.',
      '1 waiver is not accepted. |||| Not all %{smart_count} waivers are accepted.',
    ),
  },
  registerDataMissing: say(
    'De gegevens uit het Handelsregister ontbreken. Leg het peilmoment vast bij de controle.',
    'Trade register data are missing. Record their date with the check.',
  ),
  certificateMissing: say(
    'U hebt vandaag geen geldig certificaat voor identiteitscontroles. Vraag een beheerder het vast te leggen, of laat een collega met een certificaat deze zaak overnemen.',
    'You have no certificate for identity checks that counts today. Ask an administrator to record it, or have a colleague with a certificate take this case over.',
  ),
  logInTooLow: {
    ...say(
      'U bent aangemeld op een lager niveau dan deze zaak vraagt. Meld u opnieuw aan met een code of een toegangssleutel, of laat een andere teamleider beslissen.',
      'You signed in at a lower level than this case asks. Sign in again with a code or a passkey, or let another supervisor decide.',
    ),
    exact: say(
      'Hierover beslist alleen wie zelf op niveau %{items} is aangemeld. Meld u opnieuw aan met een code of, voor EH4, een toegangssleutel die op één apparaat blijft; of laat een andere teamleider beslissen.',
      'Only somebody who signed in at level %{items} decides on this. Sign in again with a code or, for EH4, a passkey that stays on one device; or let another supervisor decide.',
    ),
  },
  registerDataTooOld: {
    ...say(
      'De gegevens uit het Handelsregister zijn te oud. Haal een nieuw uittreksel op.',
      'The trade register data are too old. Get a new extract.',
    ),
    exact: say(
      'De registergegevens zijn 1 dag oud, dat is te oud. |||| De registergegevens zijn %{smart_count} dagen oud, dat is te oud.',
      'The register data are 1 day old, which is too old. |||| The register data are %{smart_count} days old, which is too old.',
    ),
  },
  nobodyPending: say('Niemand in deze zaak wacht nog op activering.', 'Nobody in this case still has to activate.'),
  conflictDeclared: say(
    'U hebt bij deze zaak een belang gemeld. Laat de zaak aan een collega over.',
    'You declared an interest in this case. Leave it to a colleague.',
  ),
  managerNeeded: say(
    'De gebruikers hebben een beheerder op dit niveau nodig. Neem de beheerder weer op, of laat ook de gebruikers weg.',
    'The users need a manager at this level. Take the manager back in, or leave the users out as well.',
  ),
  lastPerson: say(
    'Dit is de laatste persoon van de aanvraag. Wijs de aanvraag dan af.',
    'This is the last person of the application. Reject the application instead.',
  ),
  nobodyDropped: say('Er is niemand weggelaten uit dit besluit.', 'Nobody was left out of this decision.'),
  reportedAlready: say(
    'Er staat al een melding open op deze zaak. Een teamleider handelt die eerst af.',
    'A report on this case is open already. A supervisor settles it first.',
  ),
  reportedYourself: {
    ...say(
      'U hebt deze melding zelf vastgelegd. Een andere teamleider beoordeelt die.',
      'You recorded this report yourself. Another supervisor judges it.',
    ),
    exact: say(
      'U hebt de melding zelf vastgelegd. Wel vrijgeven kan: %{people}.',
      'You recorded the report yourself. Who can release: %{people}.',
    ),
  },
  somebodyActivated: say(
    'Er heeft al iemand geactiveerd, dus dit kan niet meer. Sluit de zaak af voor wie nog niet activeerde.',
    'Somebody has activated already, so this is not possible any more. Close the case off for those who have not activated.',
  ),
  legalHold: say(
    'Van deze zaak mag niets worden gewist. Hef dat eerst op.',
    'The case is on legal hold. Lift the hold first.',
  ),
  noLegalHold: say('Wissen wordt bij deze zaak niet tegengehouden.', 'The case is not on legal hold.'),
  erasureAskedAlready: say(
    'Er ligt al een verzoek om deze zaak te wissen. Een tweede teamleider bevestigt het.',
    'A request to erase this case is there already. A second supervisor confirms it.',
  ),
  noErasureAsked: say('Niemand vroeg om deze zaak te wissen.', 'Nobody asked to erase this case.'),
  erasureAskedYourself: {
    ...say(
      'U legde dit verzoek zelf vast. Een andere teamleider bevestigt het.',
      'You took up this request yourself. Another supervisor confirms it.',
    ),
    exact: say(
      'U legde dit verzoek zelf vast. Wel bevestigen kan: %{people}.',
      'You took up this request yourself. Who can confirm it: %{people}.',
    ),
  },
  secondAskedAlready: say(
    'Er wacht al een verzoek op een tweede teamleider. Laat dat eerst uitvoeren of trek het in.',
    'A request waits for a second supervisor already. Have it carried out or withdraw it first.',
  ),
  secondNotAsked: say(
    'Dit doen twee teamleiders: een legt het verzoek vast, een ander voert het uit. Leg eerst het verzoek vast.',
    'Two supervisors do this: one records the request, another carries it out. Record the request first.',
  ),
  secondAskedYourself: {
    ...say(
      'U legde dit verzoek zelf vast. Een andere teamleider voert het uit.',
      'You recorded this request yourself. Another supervisor carries it out.',
    ),
    exact: say(
      'U legde dit verzoek zelf vast. Wel uitvoeren kan: %{people}.',
      'You recorded this request yourself. Who can carry it out: %{people}.',
    ),
  },
  notDueYet: say('De termijn is nog niet verstreken.', 'The term has not passed yet.'),
};

/** The sentences of one language, as a screen fills them in. */
export function refusalTextsIn(language: keyof Sentences): Record<RefusalCode, string> {
  const texts = Object.entries(REFUSAL_TEXTS).map(([code, text]) => [code, (text.exact ?? text)[language]] as const);
  // Complete by construction: every code has its entry.
  return Object.fromEntries(texts) as Record<RefusalCode, string>;
}
