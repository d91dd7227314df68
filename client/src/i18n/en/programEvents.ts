/** English sentences of what happens to programs. */

export const programEvents = {
  'program.admitted': 'Program %{name} admitted as %{role}.',
  'program.asked': 'Asked for program %{name} (%{request}); may do after that: %{scopes}.',
  'program.confirmed': 'Request for program %{name} confirmed (%{request}); may do now: %{scopes}.',
  'program.refused': 'Request for program %{name} refused (%{request}).',
  'program.narrowed': 'Program %{name} may do less; still: %{scopes}.',
  'program.keyRevoked': 'Key of program %{name} revoked.',
} as const;
