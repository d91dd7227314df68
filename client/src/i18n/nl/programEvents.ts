/** Dutch sentences of what happens to programs. */

export const programEvents = {
  'program.admitted': 'Programma %{name} toegelaten als %{role}.',
  'program.asked': 'Voor programma %{name} aangevraagd (%{request}); mag daarna: %{scopes}.',
  'program.confirmed': 'Aanvraag voor programma %{name} bevestigd (%{request}); mag nu: %{scopes}.',
  'program.refused': 'Aanvraag voor programma %{name} geweigerd (%{request}).',
  'program.narrowed': 'Programma %{name} mag minder; nog wel: %{scopes}.',
  'program.keyRevoked': 'Sleutel van programma %{name} ingetrokken.',
} as const;
