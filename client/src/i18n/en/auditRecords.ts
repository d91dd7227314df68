/** English names of the records that an event of the trail answers for. */
export const auditRecords = {
  check_attempts: 'Verdict on a check',
  decisions: 'Decision',
  activation_codes: 'Activation code',
  users: 'Account',
  account_invitations: 'Invitation',
  staff_certificates: 'Certificate of a colleague',
  account_resets: 'Request for a new password',
  api_clients: 'Program',
  api_client_terms: 'Rights of a program',
  api_keys: 'Key of a program',
  policies: 'Policy',
  human_verdicts: 'One person or two',
  decision_signs: 'Signs of a decision',
  samples: 'Sample',
  sample_cases: 'Case in a sample',
} as const;
