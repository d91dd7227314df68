/** English sentences of what happens to accounts of staff. */

export const accountEvents = {
  'user.created': 'Account created with role %{role}.',
  'user.changed': 'Account changed: %{fields}.',
  'user.confirmationAsked': 'Asked for the account to be used again.',
  'user.confirmed': 'Account confirmed (%{role}).',
  'user.refused': 'Account refused.',
  'user.invitationMade': 'Invitation made; its link works for %{hours} hours.',
  'user.invitationSent': 'Invitation sent.',
  'user.invitationFailed': 'Invitation not sent: %{cause}.',
  'user.invitedAgain': 'Another invitation was asked for.',
  'user.passwordChosen': 'Password chosen with an invitation.',
  'factor.set': 'Sign-in code set up.',
  'factor.codesMade': 'New recovery codes made.',
  'factor.recoveryUsed': 'Recovery code used; %{left} left.',
  'factor.resetAsked': 'Asked to take away the sign-in code.',
  'factor.reset': 'Sign-in code taken away.',
  'factor.resetRefused': 'The sign-in code stays.',
  'session.started': 'Signed in.',
  'session.refused': 'Sign-in refused: %{cause}.',
  'session.ended': 'Signed out: %{cause}.',
} as const;
