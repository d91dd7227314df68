/** English words for why somebody did not come in through the organisation. */
export const ssoCauses = {
  ssoOnly: 'this account signs in through the organisation',
  ssoFailed: 'back from the organisation with something that is not right',
  ssoUnknown: 'known to the organisation, no account here',
  ssoInactive: 'account is not active',
  ssoRoleUnknown: 'the organisation names no role',
  ssoRolesContradict: 'the organisation names more than one role',
  ssoRoleOther: 'the organisation names another role',
  secondFactorWrong: 'wrong or used code',
} as const;
