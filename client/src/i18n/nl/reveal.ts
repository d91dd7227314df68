/** Dutch texts of what is masked to whoever does not work on a case. */
export const reveal = {
  show: 'Toon',
  of: 'Toon gegevens van %{name}',
  masked: 'afgeschermd',
  title: 'Toon gegevens van %{name}',
  explain:
    'U werkt niet aan deze zaak. Daarom zijn geboortedatum, e-mailadres en mobiel nummer afgeschermd. U ziet ze %{minutes} minuten; uw reden staat in de historie van de zaak.',
  reason: 'Waarom moet u dit zien?',
  reasonHelp: 'Bijvoorbeeld: de klant belt over een mail die niet aankwam.',
  done: 'De gegevens staan op het scherm',
} as const;
