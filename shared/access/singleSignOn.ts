/**
 * Decides what the word of an identity provider counts for: it says who somebody is, and confirms or takes away the role that two
 * administrators of the desk gave; it never gives one.
 */
import { unansweredOf, type AccountStep, type Asked } from './accountConfirmation';
import { STAFF_ROLES, type StaffRole } from './roles';

/** So long somebody may take at the provider, and for a code of the desk after that. */
export const SSO_MINUTES = 10;

/** With this begins what a visit is known by that only shows once more who somebody is. It decides nothing: the desk knows what each was for. */
export const STEP_UP_MARK = 'up.';

/** Claim value → role, as the settings say. */
export type RoleMap = Readonly<Record<string, StaffRole>>;

export const SSO_ROLE_FAULTS = ['ssoRoleUnknown', 'ssoRolesContradict', 'ssoRoleOther'] as const;
export type SsoRoleFault = (typeof SSO_ROLE_FAULTS)[number];

export function isStaffRole(text: string): text is StaffRole {
  return STAFF_ROLES.some((role) => role === text);
}

/** The roles that a claim names: one text, or a list of them. What the settings do not know is somebody else's business. */
function rolesIn(claim: unknown, roles: RoleMap): StaffRole[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const known = values.flatMap((value) => (typeof value === 'string' && Object.hasOwn(roles, value) ? [value] : []));
  return [...new Set(known.flatMap((value) => roles[value] ?? []))];
}

/**
 * Why the provider's word does not bear out the role that somebody has at the desk.
 * @param claim as it stands in the ID token, whatever that is
 * @param role that the account was given at the desk
 * @returns null when it names this role and no other
 */
export function roleFault(claim: unknown, roles: RoleMap, role: StaffRole): SsoRoleFault | null {
  const [first, ...others] = rolesIn(claim, roles);
  if (first === undefined) {
    return 'ssoRoleUnknown';
  }
  if (others.length > 0) {
    return 'ssoRolesContradict';
  }
  return first === role ? null : 'ssoRoleOther';
}

/** Which words of the provider say that two factors were shown there. */
export interface FactorWords {
  readonly acr: readonly string[];
  readonly amr: readonly string[];
}

/** How somebody came in at the provider, as the ID token says. */
export interface CameInThere {
  readonly acr: string | null;
  readonly amr: readonly string[];
  /** When they showed who they are; ISO 8601, UTC. */
  readonly authAt: string;
}

/** The `acr` of a log-in there, when the settings name it: what else a provider says under that name may be what anybody asked it for. */
export function agreedAcr(words: FactorWords, { acr }: Pick<CameInThere, 'acr'>): string | null {
  return acr !== null && words.acr.includes(acr) ? acr : null;
}

/**
 * Since when the provider's log-in counts as the second factor of the desk. It may be hours old, where the provider kept somebody signed
 * in; an act that asks a fresh one then asks it anew.
 * @returns null when it does not, and the desk asks its own
 */
export function factorShownThere(words: FactorWords, shown: CameInThere): string | null {
  const isByAcr = agreedAcr(words, shown) !== null;
  return isByAcr || words.amr.some((word) => shown.amr.includes(word)) ? shown.authAt : null;
}

/** Which identity an account is linked to, and which link waits for a second administrator. */
export interface LinkStanding {
  /** The fingerprint of issuer and subject; null while no link counts. */
  readonly identity: string | null;
  readonly since: string | null;
  /** Of the last link that counted, also when it was undone; null when none ever did. */
  readonly lastIdentity: string | null;
  readonly waiting: (Asked & { readonly identity: string }) | null;
}

/** Read from what was done to the account, so that a row that was changed behind the desk's back opens nothing. */
export function linkStanding(steps: readonly AccountStep[]): LinkStanding {
  const asked = unansweredOf(steps, ['sso.linkAsked'], ['sso.linked', 'sso.linkRefused', 'sso.unlinked']);
  const made = steps.findLast(({ type }) => type === 'sso.linked' || type === 'sso.unlinked');
  const isLinked = made?.type === 'sso.linked';
  return {
    identity: isLinked ? (made.identity ?? null) : null,
    since: isLinked ? made.at : null,
    lastIdentity: steps.findLast(({ type }) => type === 'sso.linked')?.identity ?? null,
    waiting: asked === null ? null : { askedBy: asked.by, since: asked.at, identity: asked.identity ?? '' },
  };
}
