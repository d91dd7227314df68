/** Decides which settings say that staff may sign in through an identity provider, and which of them cannot be used. */
import { isStaffRole, type FactorWords, type RoleMap } from '@desk/shared/access/singleSignOn';
import { z } from 'zod';

export interface SsoSettings {
  /** As the provider writes itself in its tokens, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the ID token that names roles, and what its values mean here. */
  readonly roleClaim: string;
  readonly roles: RoleMap;
  readonly factor: FactorWords;
  /** Whoever is linked may come in by password as well. */
  readonly takesPasswords: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether an address of the provider may be asked: what goes over plain http is read and changed on the way, except within one machine. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])));

/** To be spread into the settings of the desk. */
export const SSO_SETTINGS = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((text) => isSafeAddress(new URL(text)), 'must begin with https://, except on this very machine')
    .refine((text) => new URL(text).search === '' && new URL(text).hash === '', 'must have no ? and no #')
    .optional(),
  OIDC_CLIENT_ID: z.string().trim().min(1).max(200).optional(),
  OIDC_CLIENT_SECRET: z.string().min(8).max(500).optional(),
  OIDC_ROLE_CLAIM: z.string().trim().min(1).max(100).default('roles'),
  OIDC_ROLES: list.refine(
    (pairs) => pairs.every((pair) => isStaffRole(pair.slice(pair.lastIndexOf('=') + 1)) && pair.lastIndexOf('=') > 0),
    'must be a comma separated list of value=role, each role verifier, supervisor, auditor or administrator',
  ),
  OIDC_FACTOR_ACR: list,
  OIDC_FACTOR_AMR: list,
  OIDC_PASSWORDS: z.enum(['refused', 'allowed']).default('refused'),
};
type Read = z.infer<z.ZodObject<typeof SSO_SETTINGS>>;

/** The settings that make the whole of it. */
export const NEEDED_FOR_SSO = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const;

/** @returns null when staff sign in with passwords alone; the names of what is missing when only some of it is set */
export function ssoOf(read: Read): SsoSettings | null | { readonly missing: readonly string[] } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLES: pairs } = read;
  const missing = NEEDED_FOR_SSO.filter((name) => (read[name] ?? []).length === 0);
  if (missing.length === NEEDED_FOR_SSO.length) {
    return null;
  }
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || pairs.length === 0) {
    return { missing };
  }
  const roles = pairs.flatMap((pair) => {
    const role = pair.slice(pair.lastIndexOf('=') + 1);
    return isStaffRole(role) ? [[pair.slice(0, pair.lastIndexOf('=')).trim(), role] as const] : [];
  });
  return {
    issuer,
    clientId,
    clientSecret,
    roleClaim: read.OIDC_ROLE_CLAIM,
    roles: Object.fromEntries(roles),
    factor: { acr: read.OIDC_FACTOR_ACR, amr: read.OIDC_FACTOR_AMR },
    takesPasswords: read.OIDC_PASSWORDS === 'allowed',
  };
}
