/** Words that are rightly the same in Dutch and in English. Whoever adds one has looked. */
export const SAME_IN_BOTH: readonly string[] = [
  'API',
  'Auditor',
  'Checklist',
  'Contract',
  'Document',
  'E-mail',
  'Open menu',
  'Post',
  'Postcode',
  'Print',
  'RSIN',
  'Scan',
  'Scans',
  'Status',
  'Webhook |||| Webhooks',
  'Webhooks',
];
