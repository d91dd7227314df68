/** Decides whether a desk keeps administrators who can come in and agree to what the other one asks. */
import { areOtherEyes, type MadeAccount } from './accountConfirmation';

/** What an account could be come in with. */
export interface WaysIn {
  /** It serves, and was not left unused for so long that it would close. */
  readonly serves: boolean;
  readonly hasPassword: boolean;
  /** Who it is at the identity provider counts, and the provider is the one of now. */
  readonly hasLink: boolean;
  /** Its password opens nothing, since it is come into by its link alone. */
  readonly isLinkAlone: boolean;
}

export function canComeIn({ serves, hasPassword, hasLink, isLinkAlone }: WaysIn): boolean {
  return serves && (hasLink || (hasPassword && !isLinkAlone));
}

/** What is left once the link is undone: a password that opened nothing beside it ends with it. */
export function withoutLink(ways: WaysIn): WaysIn {
  return { ...ways, hasPassword: ways.hasPassword && !ways.isLinkAlone, hasLink: false, isLinkAlone: false };
}

/** What is left once the account is closed: nothing of it lets anybody in. */
export function onceClosed(ways: WaysIn): WaysIn {
  return { ...ways, serves: false };
}

/** Whether two of these are two pairs of eyes: a new account, a reset and a link take two, and each of the two asks or confirms. */
export function haveTwoEyes(comingIn: readonly MadeAccount[]): boolean {
  return comingIn.some((one, at) => comingIn.slice(at + 1).some((other) => areOtherEyes(one, other)));
}
