/** Dutch texts of the screens for differences. Words for codes and states stand in vocabulary.ts. */
import type { NotComparable, RegisterSource } from '@desk/shared/application/compareWithRegister';
import type { DifferenceClass } from '@desk/shared/language/comparison';
import type { MismatchResolution } from '@desk/shared/mismatches/mismatch';

export const mismatches = {
  none: 'Er is nog niets vergeleken. Dat gebeurt zodra de eerste brief is geregistreerd.',
  noRegistration: 'Er is geen registratie gevonden om mee te vergelijken.',
  oneCause: 'Deze velden verschillen om één reden. Uw antwoord geldt voor alle.',
  identicalFields: '%{smart_count} veld gelijk |||| %{smart_count} velden gelijk',
  subject: {
    contract: 'Contract',
    company: 'Bedrijf',
    signer: 'Ondertekenaar',
    manager: 'Beheerder',
    user: 'Gebruiker',
  },
  declared: 'Opgegeven',
  registered: 'Geregistreerd',
  empty: 'leeg',
  inRegister: 'Handelsregister',
  register: {
    notAsked: 'Het Handelsregister is voor deze aanvraag nog niet bevraagd.',
    found: 'Handelsregister: gegevens van %{moment}, via %{provider}.',
    notFound: 'Het Handelsregister kent dit KVK-nummer niet (%{moment}).',
    unavailable: 'Het Handelsregister gaf geen antwoord (%{moment}); er is niets mee vergeleken.',
  },
  source: {
    name: 'naam',
    statutoryName: 'statutaire naam',
    tradeName: 'handelsnaam',
    legalForm: 'rechtsvorm',
    kvkNumber: 'nummer',
    establishment: 'vestiging',
    mainEstablishment: 'hoofdvestiging',
    visit: 'bezoekadres',
    post: 'postadres',
    functionary: 'functionaris',
  } satisfies Record<RegisterSource, string>,
  notComparable: {
    shielded: 'niet te vergelijken (afgeschermd)',
    notInRegister: 'niet te vergelijken (staat niet in het register)',
    notDeclared: 'niet te vergelijken (niet opgegeven)',
  } satisfies Record<NotComparable, string>,
  sign: { space: 'spatie', blank: 'witruimte' },
  words: {
    instead: 'teken %{position}: %{declared} in plaats van %{other}',
    missing: 'voor teken %{position} ontbreekt: %{other}',
    extra: 'teken %{position}: %{declared} te veel',
    more: 'en nog %{smart_count} verschil |||| en nog %{smart_count} verschillen',
  },
  key: {
    next: 'Volgend verschil',
    first: 'Handel het verschil af: eerste knop',
    second: 'Handel het verschil af: tweede knop',
    third: 'Handel het verschil af: derde knop',
  },
  class: {
    identical: 'gelijk',
    formattingOnly: 'alleen schrijfwijze',
    probableSlip: 'waarschijnlijk een tikfout',
    different: 'verschillend',
  } satisfies Record<DifferenceClass, string>,
  settle: 'Handel het verschil af',
  settleAgain: 'Wijzig',
  settledBy: 'door %{name}, %{moment}',
  resolve: {
    confirmedSame: 'Bevestig als hetzelfde',
    registrationOutdated: 'Registratie is verouderd',
    declaredSlip: 'Vergissing in de aanvraag',
    notAccepted: 'Accepteer niet',
  } satisfies Record<MismatchResolution, string>,
  reasonFor: {
    confirmedSame: 'Waarom is dit hetzelfde?',
    registrationOutdated: 'Waaruit blijkt dat de registratie verouderd is?',
    declaredSlip: 'Hoe bevestigde de klant de vergissing?',
    notAccepted: 'Waarom accepteert u dit verschil niet?',
  } satisfies Record<MismatchResolution, string>,
} as const;
