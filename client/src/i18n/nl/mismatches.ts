/** Dutch texts of the screens for differences. Words for codes and states stand in vocabulary.ts. */
import type { DifferenceClass, MismatchResolution } from '@desk/shared/mismatches/mismatch';

export const mismatches = {
  none: 'Er is nog niets vergeleken. Dat gebeurt zodra de eerste brief is geregistreerd.',
  noRegistration: 'Er is geen registratie gevonden om mee te vergelijken.',
  open: '%{smart_count} verschil staat open |||| %{smart_count} verschillen staan open',
  allSettled: 'Alle verschillen zijn afgehandeld',
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
  differs: 'verschil: %{text}',
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
  reasonMissing: 'Geef een reden van ten minste drie tekens.',
} as const;
