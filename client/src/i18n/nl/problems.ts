/** Dutch sentences for what was refused and why. The server sends its own sentence too; this one is used when it cannot. */
import type { ErrorCode } from '@desk/shared/contract/errors';
import type { RefusalCode } from '@desk/shared/flow/refusal';

export interface ProblemKeys {
  readonly error: Record<Exclude<ErrorCode, RefusalCode>, string>;
  /** May use %{smart_count}, %{people} and %{items}. */
  readonly refusal: Record<RefusalCode, string>;
}

export const problems = {
  error: {
    malformed: 'De gegevens zijn niet volledig of niet goed ingevuld.',
    badQuery: 'Deze zoekvraag wordt niet begrepen.',
    notAuthenticated: 'Meld u eerst aan.',
    wrongCredentials: 'De gebruikersnaam of het wachtwoord klopt niet.',
    sessionExpired: 'Uw sessie is verlopen. Meld u opnieuw aan.',
    forbidden: 'Uw rol geeft hier geen toegang toe.',
    notFound: 'Dit bestaat niet, of niet meer.',
    staleVersion: 'Iemand anders heeft deze zaak intussen gewijzigd. Ververs de pagina en kijk opnieuw.',
    idempotencyKeyReused: 'Dit verzoek is al eerder met andere gegevens verstuurd.',
    duplicateDocument: 'Dit bestand is al eerder bij deze zaak geregistreerd.',
    unknownCheckReason: 'Deze reden hoort niet bij deze controle.',
    checkIsAutomatic: 'Deze controle wordt automatisch uitgevoerd.',
    checkNotWaivable: 'Voor deze controle bestaat geen ontheffing.',
    checkNotFailed: 'Ontheffing kan alleen voor een controle die niet akkoord is.',
    resolutionNotAllowed: 'Dit verschil kan niet op deze manier worden afgehandeld.',
    personNotPending: 'Deze persoon wacht niet op een code.',
    assigneeUnknown: 'Deze medewerker bestaat niet of is niet actief.',
    applicationNumberUnknown: 'Dit zaaknummer bestaat niet.',
    applicationNumberInvalid: 'Dit zaaknummer klopt niet. Kijk of er een cijfer verkeerd staat.',
    documentTypeNotAllowed: 'Dit soort bestand wordt niet aangenomen. Gebruik PDF, JPEG, PNG of TIFF.',
    documentBroken: 'Dit bestand is beschadigd.',
    payloadTooLarge: 'Dit bestand is te groot.',
    notAnUpgrade: 'Het gevraagde niveau is niet hoger dan het huidige.',
    registrationUnknown: 'De registratie van dit bedrijf is niet gevonden.',
    importLineInvalid: 'Een regel van het bestand klopt niet.',
    codeWrong: 'De code klopt niet.',
    codeExpired: 'De code is verlopen.',
    codeUsed: 'De code is al gebruikt.',
    codeSuperseded: 'De code is vervangen door een nieuwere.',
    codeLocked: 'De code is geblokkeerd na te veel pogingen.',
    tooManyRequests: 'Te veel pogingen. Wacht even en probeer het opnieuw.',
    usernameTaken: 'Deze gebruikersnaam is al in gebruik.',
    unexpected: 'Er ging iets mis op de server. Probeer het later opnieuw.',
  },
  refusal: {
    roleNotAllowed: 'Uw rol mag dit niet.',
    notInThisStatus: 'Dit kan niet in deze status.',
    fourEyes: 'U hebt zelf aan deze zaak gewerkt. Wel beslissen kan: %{people}.',
    noOtherEyes: 'Iedereen die mag beslissen, heeft aan deze zaak gewerkt.',
    letterMissing: 'Er is nog geen poststuk geregistreerd.',
    intakeIncomplete: 'De postchecklist is nog niet volledig: %{items}.',
    separateRoute: 'Deze aanvraag hoort in de aparte route.',
    noSeparateRoute: 'Er is geen reden voor de aparte route.',
    heldByAnother: 'Deze zaak is in behandeling bij %{people}.',
    notAssigned: 'Deze zaak is nog bij niemand in behandeling.',
    nothingMissing: 'Er ontbreekt niets.',
    identificationNotNeeded: 'Voor dit niveau is geen identificatie nodig.',
    paperChecksOpen:
      'Er is nog 1 papieren controle niet akkoord. |||| Er zijn nog %{smart_count} papieren controles niet akkoord.',
    checksIncomplete: 'Er staat nog 1 controle open. |||| Er staan nog %{smart_count} controles open.',
    evidenceMissing: 'Bij 1 controle ontbreekt bewijs. |||| Bij %{smart_count} controles ontbreekt bewijs.',
    mismatchesOpen:
      'Er is nog 1 verschil niet afgehandeld. |||| Er zijn nog %{smart_count} verschillen niet afgehandeld.',
    checksFailed: 'Er is 1 controle niet akkoord. |||| Er zijn %{smart_count} controles niet akkoord.',
    waiversNotAccepted: 'Er is 1 ontheffing niet aanvaard. |||| Niet alle %{smart_count} ontheffingen zijn aanvaard.',
    registerDataMissing: 'Er is geen peilmoment van het Handelsregister vastgelegd.',
    registerDataTooOld:
      'De registergegevens zijn 1 dag oud, dat is te oud. |||| De registergegevens zijn %{smart_count} dagen oud, dat is te oud.',
    nobodyPending: 'Niemand wacht meer op activering.',
    notDueYet: 'De termijn is nog niet verstreken.',
  },
} as const satisfies ProblemKeys;
