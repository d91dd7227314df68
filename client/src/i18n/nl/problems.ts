/** Dutch sentences for what was refused and why. Errors read as the API says them; refusals also say how many and who. */
import { errorTextsIn } from '@desk/shared/contract/errorTexts';
import type { ErrorCode } from '@desk/shared/contract/errors';
import type { RefusalCode } from '@desk/shared/flow/refusal';

export interface ProblemKeys {
  readonly error: Record<ErrorCode, string>;
  /** May use %{smart_count} and %{people}. */
  readonly refusal: Record<RefusalCode, string>;
}

export const problems = {
  error: errorTextsIn('nl'),
  refusal: {
    roleNotAllowed: 'Uw rol mag dit niet.',
    notInThisStatus: 'Dit kan niet in deze status.',
    fourEyes: 'U hebt zelf aan deze zaak gewerkt. Wel beslissen kan: %{people}.',
    noOtherEyes: 'Iedereen die mag beslissen, heeft aan deze zaak gewerkt.',
    letterMissing: 'Er is nog geen poststuk geregistreerd.',
    letterUnread:
      '1 brief is nog niet gelezen (%{items}). |||| %{smart_count} brieven zijn nog niet gelezen (%{items}).',
    letterUnscanned:
      'Er wacht nog 1 poststuk op zijn scan. |||| Er wachten nog %{smart_count} poststukken op hun scan.',
    noEstablishmentNumber: 'Deze aanvraag heeft geen vestigingsnummer.',
    establishmentAsked: 'De vraag is al gesteld of beantwoord.',
    intakeIncomplete:
      'Op de checklist van de brief staat nog 1 vraag open. |||| Op de checklist van de brief staan nog %{smart_count} vragen open.',
    upgradeUnanswered: 'De brief zegt niet dat dit een upgrade is. Vraag het de klant en leg het antwoord vast.',
    upgradeDenied: 'De klant zegt dat dit geen upgrade is. Trek de aanvraag in.',
    upgradeNotInQuestion: 'Niemand heeft de brief nog bekeken.',
    separateRoute: 'Deze aanvraag hoort in de aparte route. Verwijs de zaak door.',
    noSeparateRoute: 'Er is geen reden voor de aparte route.',
    heldByAnother: 'Deze zaak is in behandeling bij %{people}.',
    notAssigned: 'Deze zaak is nog bij niemand in behandeling.',
    claimed: 'Deze zaak is al in behandeling bij %{people}.',
    claimActive:
      '%{people} werkt nog aan deze zaak. Overnemen kan over 1 minuut, als er verder niets gebeurt. |||| %{people} werkt nog aan deze zaak. Overnemen kan over %{smart_count} minuten, als er verder niets gebeurt.',
    nothingToTakeOver: 'Er valt niets over te nemen.',
    notYours: 'Deze zaak is niet bij u in behandeling.',
    nothingMissing: 'Er ontbreekt niets.',
    identificationNotNeeded: 'Voor dit niveau is geen identificatie nodig.',
    paperChecksOpen:
      'Er is nog 1 controle van de papieren stukken niet akkoord. |||| Er zijn nog %{smart_count} controles van de papieren stukken niet akkoord.',
    checksIncomplete: 'Er staat nog 1 controle open. |||| Er staan nog %{smart_count} controles open.',
    againstRecord:
      '%{items} staat op akkoord, maar de checklist van de brief zegt nee. |||| %{items} staan op akkoord, maar de checklist van de brief zegt nee.',
    evidenceMissing:
      'Bij 1 controle ontbreekt het bewijs (%{items}). |||| Bij %{smart_count} controles ontbreekt het bewijs (%{items}).',
    evidenceOtherKind:
      'Bij 1 controle is het bewijs een pagina van een andere soort (%{items}). |||| Bij %{smart_count} controles is het bewijs een pagina van een andere soort (%{items}).',
    evidenceNotSeen:
      'Bij 1 controle is de pagina niet bekeken zoals die nu is (%{items}). |||| Bij %{smart_count} controles is de pagina niet bekeken zoals die nu is (%{items}).',
    mismatchesOpen:
      'Er is nog 1 verschil niet afgehandeld. |||| Er zijn nog %{smart_count} verschillen niet afgehandeld.',
    checksFailed: 'Er is 1 controle niet akkoord. |||| Er zijn %{smart_count} controles niet akkoord.',
    waiversNotAccepted:
      'Er is 1 ontheffing niet geaccepteerd. |||| Niet alle %{smart_count} ontheffingen zijn geaccepteerd.',
    registerDataMissing: 'Er is geen peilmoment van het Handelsregister vastgelegd.',
    registerDataTooOld:
      'De registergegevens zijn 1 dag oud, dat is te oud. |||| De registergegevens zijn %{smart_count} dagen oud, dat is te oud.',
    nobodyPending: 'Niemand wacht meer op activering.',
    conflictDeclared: 'U hebt bij deze zaak een belang gemeld.',
    managerNeeded: 'De gebruikers hebben een beheerder op dit niveau nodig.',
    lastPerson: 'Dit is de laatste persoon; wijs de aanvraag dan af.',
    nobodyDropped: 'Er is niemand weggelaten.',
    reportedAlready: 'Er staat al een melding open.',
    reportedYourself: 'U hebt de melding zelf vastgelegd. Wel vrijgeven kan: %{people}.',
    somebodyActivated: 'Er heeft al iemand geactiveerd. Sluit de zaak af in plaats daarvan.',
    notDueYet: 'De termijn is nog niet verstreken.',
  },
} as const satisfies ProblemKeys;
