/** Dutch words for why somebody did not come in through the organisation. */
export const ssoCauses = {
  ssoOnly: 'dit account meldt zich aan via de organisatie',
  ssoFailed: 'terug van de organisatie met iets wat niet klopt',
  ssoUnknown: 'wel bekend bij de organisatie, hier geen account',
  ssoInactive: 'account is niet actief',
  ssoRoleUnknown: 'de organisatie noemt geen rol',
  ssoRolesContradict: 'de organisatie noemt meer dan één rol',
  ssoRoleOther: 'de organisatie noemt een andere rol',
  secondFactorWrong: 'verkeerde of gebruikte code',
} as const;
