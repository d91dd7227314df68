/** Dutch sentences of what imports bring about. */

export const importEvents = {
  'import.asked':
    'Bestand met %{kind} aangeboden en nagekeken: %{accepted} goed, %{refused} geweigerd. Een andere beheerder biedt hetzelfde bestand aan (SHA-256 %{sha256}…).',
  'import.confirmed': 'Hetzelfde bestand met %{kind} aangeboden als %{askedByName} (SHA-256 %{sha256}…).',
  'import.finished': 'Import van %{kind} klaar: %{accepted} aangenomen, %{refused} geweigerd.',
  'registration.added': 'Registratie %{registrationNumber} kwam erbij.',
  'registration.changed': 'Registratie %{registrationNumber} gewijzigd door een import: %{fields}.',
} as const;
