/** English texts about accounts of staff. */
import type { InvitationState } from '@desk/shared/access/invitation';
import type { accounts as nl } from '../nl/accounts';
import type { Shape } from '../shape';

export const accounts = {
  unlinkAsk: 'Undo the link to the organisation?',
  unlinkHelp: '%{name} no longer signs in through the organisation then, and is signed out everywhere at once.',
  unlinkEndsPassword:
    'The password of before the link stops working too, and so does an invitation that nobody has used. An administrator asks for a new password here, and another one confirms it.',
  unlinkKeepsPassword: 'The password keeps working.',
  create: 'New member of staff',
  active: 'Active',
  inactive: 'Not active',
  waiting: 'Waits for a second administrator',
  asked: 'The account is requested. Another administrator has to confirm it; then the invitation goes out.',
  activeOwn: 'Only another administrator can close your own account.',
  activeHelp: 'Who is not active cannot sign in. Becoming active again takes a second administrator.',
  waitsSince: {
    use: '%{asker} requested an account for %{name} (%{role}) on',
    reset: '%{asker} requested a new password for %{name} (%{role}) on',
  },
  confirmHelp: {
    use: 'Make sure that this person works here and needs this role.',
    reset: 'Ask the person whether this is right. Once confirmed, the old password works no more.',
  },
  toNewAddress: 'The invitation goes to another address than before: %{email}. Make sure that it is this person’s.',
  confirm: { use: 'Confirm the account', reset: 'Confirm the new password' },
  reset: 'New password',
  askReset: 'Request it',
  resetHelp:
    '%{name} is invited to choose a new password once another administrator confirms it. Until then everything stays as it is.',
  knownAddress: 'Leave empty for the known address: %{email}',
  resetAsked: 'The new password is requested. Another administrator has to confirm it.',
  refuse: 'Refuse',
  withdraw: 'Withdraw the request',
  askFactorReset: 'Ask to take away the sign-in code',
  factorResetWaits: '%{asker} asked to take away the sign-in code on',
  factorResetHelp: 'Make sure with this person themself that phone and recovery codes are really lost.',
  confirmFactorReset: 'Take away the sign-in code',
  askFactorResetDone: 'Asked. Another administrator has to confirm this.',
  confirmFactorResetDone: 'The sign-in code is gone. This person is signed out.',
  refuseFactorResetDone: 'The sign-in code stays.',
  confirmUserDone: 'This is confirmed.',
  refuseUserDone: 'The request does not go ahead.',
  link: {
    title: 'Link to the organisation',
    subject: 'Identifier at the organisation',
    subjectHelp:
      'Copy it exactly. People who sign in through the organisation and are not known here yet are shown it.',
    askHelp: '%{name} signs in through the organisation from then on, once another administrator confirms this.',
    asked: 'The link was asked for. Another administrator has to confirm it.',
    waits: '%{asker} asked to link this account to the organisation, on',
    help: 'Ask this person for the identifier yourself, and compare it sign by sign.',
    isAnother: 'This account was linked to somebody else at the organisation before.',
    endsCertificates: 'Once confirmed, the certificates for identity checks no longer count. Have them recorded anew.',
    endsPassword: 'Once confirmed, the password no longer works: signing in is through the organisation alone.',
    changed: '(changed outside this system)',
    confirm: 'Confirm the link',
    linked: 'Signs in through the organisation, with identifier %{subject}, since',
    unlink: 'Undo the link to the organisation',
    confirmLinkDone: 'The link is confirmed.',
    refuseLinkDone: 'The link does not go through.',
    unlinkDone:
      'The link is undone and this person is signed out. If they came in through the organisation alone, ask here for a new password.',
  },
  ownThroughSso:
    'You signed in through your organisation. Its password is changed there; this is about the password of this system.',
  noneFound: 'There are no staff yet. Create the first one above.',
  usernameRule: '3 to 40 characters: small letters, digits, dot, dash; start with a letter.',
  roleHelp: 'One person has one role. The role cannot be changed later.',
  invited: 'Invited',
  emailHelp: 'Once confirmed, the invitation to choose a password goes here.',
  invitation: {
    waiting: 'The invitation goes to %{email} once another administrator has confirmed the account.',
    underWay: 'The invitation to %{email} is being sent.',
    sent: 'The invitation to %{email} was sent on %{sentAt}. Its link works until %{expiresAt}.',
    expired: 'The invitation to %{email} expired on %{expiresAt}, before a password was chosen.',
    failed: 'The invitation could not be sent. Check the address: %{email}.',
    used: 'The invitation was used.',
  } satisfies Record<InvitationState, string>,
  inviteAgain: 'Send a new invitation',
  invitedAgain: 'A new invitation is on its way. The link of before works no more.',
} satisfies Shape<typeof nl>;
