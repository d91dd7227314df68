/**
 * Decides at which assurance level somebody logged in, in the words of the scheme they hand out identities of. What counts is what was
 * shown: who somebody is was settled when two administrators let them in.
 */
import { ASSURANCE_LEVEL_IDS, ASSURANCE_LEVELS, type AssuranceLevelId } from '../application/assuranceLevels';

/** What somebody showed to come in. */
export const LOG_IN_PROOFS = ['password', 'provider', 'providerFactor', 'code', 'sharedPasskey', 'passkey'] as const;
export type LogInProof = (typeof LOG_IN_PROOFS)[number];

/**
 * Regulation (EU) 2015/1502, annex 2.2.1 and 2.3.1, and what eHerkenning asks of who logs in with a level: EH2 a user name and password;
 * EH2+ and EH3 two factors of different kinds (substantial), of which EH3 is the higher; EH4 (high) also what cannot be copied and withstands
 * attackers of high potential.
 */
export const LOG_IN_LEVELS: Readonly<Record<LogInProof, AssuranceLevelId>> = {
  /** One factor. */
  password: 'EH2',
  /** An identity provider that says nothing of factors: one at least. */
  provider: 'EH2',
  /** One that says, in words that the settings name, that there were two. */
  providerFactor: 'EH3',
  /** A password and six digits of an app, or a recovery code: two factors, the second of which can be typed into a false page. */
  code: 'EH3',
  /** Two factors that no false page can take over, of which several devices have a copy. */
  sharedPasskey: 'EH3',
  /** The same, bound to one device that asked for finger, face or PIN. */
  passkey: 'EH4',
};

/** What eIDAS calls levels, for providers that say those. */
const EIDAS: Readonly<Record<string, AssuranceLevelId>> = {
  'http://eidas.europa.eu/LoA/low': 'EH2+',
  'http://eidas.europa.eu/LoA/substantial': 'EH3',
  'http://eidas.europa.eu/LoA/high': 'EH4',
};

/** The level that a provider names in the words of eHerkenning or eIDAS; null for every word of its own. */
export function levelOfAcr(acr: string | null): AssuranceLevelId | null {
  const named = ASSURANCE_LEVEL_IDS.find((id) => ASSURANCE_LEVELS[id].urn === acr);
  return named ?? (acr !== null && Object.hasOwn(EIDAS, acr) ? (EIDAS[acr] ?? null) : null);
}

/** The highest level of what was shown, and of what a provider named. */
export function logInLevel(proofs: readonly LogInProof[], acr: string | null = null): AssuranceLevelId {
  const named = levelOfAcr(acr);
  const levels = [...proofs.map((proof) => LOG_IN_LEVELS[proof]), ...(named === null ? [] : [named])];
  return levels.reduce((highest, level) => (reaches(level, highest) ? level : highest), LOG_IN_LEVELS.password);
}

/** Whether one level is another one, or above it. */
export function reaches(level: AssuranceLevelId, wanted: AssuranceLevelId): boolean {
  return ASSURANCE_LEVELS[level].rank >= ASSURANCE_LEVELS[wanted].rank;
}
