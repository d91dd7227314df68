/** English sentences of what imports bring about. */

export const importEvents = {
  'import.asked':
    'File of %{kind} handed in and checked: %{accepted} in order, %{refused} refused. Another administrator hands in the same file (SHA-256 %{sha256}…).',
  'import.confirmed': 'Handed in the same file of %{kind} as %{askedByName} (SHA-256 %{sha256}…).',
  'import.finished': 'Import of %{kind} finished: %{accepted} accepted, %{refused} refused.',
  'registration.added': 'Registration %{registrationNumber} was added.',
  'registration.changed': 'Registration %{registrationNumber} changed by an import: %{fields}.',
} as const;
