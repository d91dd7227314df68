/** Dutch names of the records that an event of the trail answers for. */
export const auditRecords = {
  check_attempts: 'Oordeel over controle',
  decisions: 'Besluit',
  activation_codes: 'Activeringscode',
  users: 'Account',
  account_invitations: 'Uitnodiging',
  staff_certificates: 'Certificaat van een medewerker',
  account_resets: 'Aanvraag van een nieuw wachtwoord',
  api_clients: 'Programma',
  api_client_terms: 'Rechten van een programma',
  api_keys: 'Sleutel van een programma',
  policies: 'Beleid',
  human_verdicts: 'Eén persoon of twee',
  decision_signs: 'Kenmerken van een besluit',
  samples: 'Steekproef',
  sample_cases: 'Zaak in een steekproef',
} as const;
