/** Dutch texts about the establishment number: the warning, and what the customer chose. */
export const establishment = {
  title: 'Vestigingsnummer',
  warning: 'Met vestigingsnummer %{number} kan de klant hier niet terecht:',
  appliesFor: 'De klant vraagt juist aan: %{services}.',
  unasked: 'De klant is nog niet gevraagd of dit zo bedoeld is.',
  asked: 'Gevraagd door %{name} op %{day}; het antwoord is er nog niet.',
  kept: 'De klant houdt %{number}: %{saidBy} zei dit op %{day} (%{channel}); vastgelegd door %{name}.',
  dropped:
    'Zonder vestigingsnummer (was %{number}): %{saidBy} zei dit op %{day} (%{channel}); vastgelegd door %{name}.',
  supplement: 'Bevestiging of u vestigingsnummer %{number} wilt houden, of zonder wilt worden geregistreerd',
} as const;
