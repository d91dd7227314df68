/** Dutch texts of what colleagues do meanwhile, and of the next case. */
export const live = {
  next: 'Volgende zaak',
  nothingToTake: 'Er ligt geen zaak klaar die u kunt nemen.',
  takenFromYou: '%{name} heeft een zaak overgenomen die bij u lag. Wat u hebt vastgelegd, blijft staan.',
  alsoLooking: 'Ook hier: %{names}',
  typing: '%{names} vult iets in op deze zaak. |||| %{names} vullen iets in op deze zaak.',
  lostConnection: 'Geen verbinding met het systeem. Wat collega’s doen, komt nu niet binnen; wat u typt, blijft staan.',
  connectionBack: 'De verbinding is er weer.',
  changed: '%{name} heeft deze zaak zojuist gewijzigd: %{what}. De pagina is bijgewerkt; wat u typt, blijft staan.',
  noted: '%{name} heeft zojuist iets gewijzigd bij de notities van deze zaak.',
  claimed: 'Deze zaak is nu in behandeling bij %{holder}. Dat deed %{name}.',
  givenBack: '%{name} heeft deze zaak teruggegeven.',
  heldBy: '%{sentence} De zaak is nu in behandeling bij %{name}.',
  lost: 'U kunt dit niet meer bewaren: de zaak is in behandeling bij %{name}. Wat u hebt ingevuld, blijft hier staan zodat u het kunt overnemen.',
  lostToNobody: 'U kunt dit nu niet bewaren. Wat u hebt ingevuld, blijft hier staan.',
} as const;
