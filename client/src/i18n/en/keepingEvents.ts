/** What the history says of what was erased, and of what was copied. */
export const keepingEvents = {
  'case.erased':
    'Case %{number} erased, closed on %{closedOn}: %{basis}. Only its events are left, without data of people.',
  'trail.erased': 'Data of people beside %{events|event|events} of before %{until} erased: %{basis}.',
  'document.imagesErased': 'Copies of identity documents erased after the decision: %{pages|page|pages}.',
  'mail.batchErased': 'Stack of scans erased; every letter was dealt with.',
  'registration.erased': 'Registration erased: %{basis}.',
  'retention.performed':
    'Retention periods looked after: erased %{cases|case|cases}, copies in %{images|scan|scans} and %{other} other.',
  'backup.made':
    'Backup finished, of %{takenAt}: %{documents|document|documents}, and %{missing} that were gone or damaged by then.',
} as const;
