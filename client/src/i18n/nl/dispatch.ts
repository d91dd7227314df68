/** Dutch texts of the screens for dispatch. Words for codes and states stand in vocabulary.ts. */
export const dispatch = {
  notStarted: 'Er is nog niets verzonden. Codes worden na goedkeuring per persoon verstuurd.',
  code: 'Activatiecode %{status}',
  noCode: 'Nog geen activatiecode',
  validUntil: 'geldig tot en met %{until}',
  expiredOn: 'verlopen op %{until}',
  attempts: '%{smart_count} mislukte poging |||| %{smart_count} mislukte pogingen',
  redeemedAt: 'gebruikt op %{moment}',
  activatedAt: 'Geactiveerd op %{moment}',
  messages: 'Verzendingen',
  tries: '%{smart_count} poging |||| %{smart_count} pogingen',
  reference: 'kenmerk %{reference}',
} as const;
