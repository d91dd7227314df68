/** Dutch sentences of what happens to accounts of staff. */

export const accountEvents = {
  'user.created': 'Account aangemaakt met rol %{role}.',
  'user.changed': 'Account gewijzigd: %{fields}.',
  'user.confirmationAsked': 'Gevraagd het account weer te gebruiken.',
  'user.confirmed': 'Account bevestigd (%{role}).',
  'user.refused': 'Account afgewezen.',
  'user.invitationMade': 'Uitnodiging gemaakt; de link werkt %{hours} uur.',
  'user.invitationSent': 'Uitnodiging verstuurd.',
  'user.invitationFailed': 'Uitnodiging niet verstuurd: %{cause}.',
  'user.invitedAgain': 'Nieuwe uitnodiging gevraagd.',
  'user.passwordChosen': 'Wachtwoord gekozen met een uitnodiging.',
  'factor.set': 'Aanmeldcode ingesteld.',
  'factor.codesMade': 'Nieuwe herstelcodes gemaakt.',
  'factor.recoveryUsed': 'Herstelcode gebruikt; nog %{left} over.',
  'factor.resetAsked': 'Gevraagd de aanmeldcode weg te halen.',
  'factor.reset': 'Aanmeldcode weggehaald.',
  'factor.resetRefused': 'De aanmeldcode blijft.',
  'user.passwordChanged': 'Eigen wachtwoord gewijzigd; %{sessions|andere sessie|andere sessies} beëindigd.',
  'user.passwordRefused': 'Wachtwoord niet gewijzigd: het huidige klopte niet.',
  'user.resetAsked': 'Nieuw wachtwoord aangevraagd.',
  'user.resetConfirmed':
    'Nieuw wachtwoord bevestigd; het oude werkt niet meer en %{sessions|sessie|sessies} beëindigd.',
  'user.closedUnused': 'Account gesloten: %{days} dagen niet gebruikt.',
  'session.started': 'Aangemeld.',
  'session.refused': 'Aanmelden geweigerd: %{cause}.',
  'session.ended': 'Afgemeld: %{cause}.',
} as const;
