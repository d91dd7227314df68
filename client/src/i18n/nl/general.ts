/** Dutch texts that every screen shares: the frame, the menu, signing in, and the small parts. */
export const general = {
  title: 'Z login upgradebalie',
  retry: 'Probeer opnieuw',
  close: 'Sluit',
  cancel: 'Annuleer',
  confirm: 'Bevestig',
  yes: 'Ja',
  no: 'Nee',
  none: 'Geen',
  unknown: 'Onbekend',
  loading: 'Bezig met laden…',
} as const;
