/** Decides how many signatures a level asks of this company, who gave one, and who could still. */
import type { AssuranceLevelId } from '../../application/assuranceLevels';
import type { Functionary, RegisterAuthority, RegisterSnapshot } from '../../application/tradeRegister';
import { inOffice, judgeSigner, type SignerVerdict, type Verdict, type VerdictCause } from './judgeSigner';
import { personKey, type DeclaredSigner } from '../../application/matchFunctionary';

/** Authorities that only carry together with others of the same kind. */
export const SHARED_AUTHORITIES = ['joint', 'limited', 'limitedPower'] as const satisfies readonly RegisterAuthority[];
export type SharedAuthority = (typeof SHARED_AUTHORITIES)[number];

/** How a level counts an authority: two of them, more than half of them, or not at all. */
export const SIGNATURE_RULES = ['two', 'majority', 'refused'] as const;
export type SignatureRule = (typeof SIGNATURE_RULES)[number];

/** Level → authority → rule. Source: comparable suppliers' published tables; EH4 allows no limit in authority. */
export const SIGNATURE_TABLE: Record<AssuranceLevelId, Record<SharedAuthority, SignatureRule>> = {
  EH1: { joint: 'two', limited: 'two', limitedPower: 'two' },
  EH2: { joint: 'two', limited: 'two', limitedPower: 'two' },
  'EH2+': { joint: 'two', limited: 'two', limitedPower: 'two' },
  EH3: { joint: 'majority', limited: 'majority', limitedPower: 'majority' },
  EH4: { joint: 'majority', limited: 'refused', limitedPower: 'refused' },
};

/** Which rule decided: one who may act alone; enough of those who act together; too few; a level that refuses limits; nothing to count. */
export const SIGNATURE_CAUSES = [
  'signedAlone',
  'enoughTogether',
  'tooFew',
  'limitsNotAllowed',
  'othersAskedByRegister',
  'nobodyElseInOffice',
  'powerToBeRead',
  'bankruptcy',
  'moratorium',
  'nobodyMaySign',
  'notEstablished',
] as const;
export type SignatureCause = (typeof SIGNATURE_CAUSES)[number];

export interface SignatureCount {
  readonly verdict: Verdict;
  readonly cause: SignatureCause;
  /** Signatures asked; null when that cannot be said. */
  readonly needed: number | null;
  /** Ids of the signers whose signature counts. */
  readonly signed: readonly string[];
  /** People in the register who could still sign, as the register writes them. */
  readonly missing: readonly Functionary[];
  readonly signers: readonly SignerVerdict[];
}

export interface SignatureInput {
  readonly targetLevel: AssuranceLevelId;
  readonly signers: readonly DeclaredSigner[];
  readonly register: RegisterSnapshot | null;
  /** The calendar day of signing, YYYY-MM-DD. */
  readonly on: string;
}

const CAUSE_OF_SHARED: Record<SharedAuthority, VerdictCause> = {
  joint: 'jointAuthority',
  limited: 'limitedAuthority',
  limitedPower: 'limitedPower',
};

/** More than half, and never fewer than two: one alone does not act together with anybody. */
function neededBy(rule: Exclude<SignatureRule, 'refused'>, inOffice: number): number {
  return rule === 'two' ? 2 : Math.max(2, Math.floor(inOffice / 2) + 1);
}

/** A director or owner who may act alone: who can put right what joint directors lack. */
function mayActAlone({ kind, authority }: Functionary): boolean {
  return (kind === 'board' || kind === 'owner') && ['owner', 'sole', 'unlimited'].includes(authority);
}

interface Group {
  readonly authority: SharedAuthority;
  readonly needed: number | null;
  readonly signed: readonly string[];
  readonly missing: readonly Functionary[];
  /** True when the register asks persons beside the fellow directors, so that counting directors is not enough to say yes. */
  readonly asksOthers: boolean;
  /** Some of the kind may or may not be in office: days of the register are not known. */
  readonly isUnsure: boolean;
  /** A signer of the kind has a power whose text speaks of eHerkenning, which only an officer can read. */
  readonly namesEherkenning: boolean;
}

/** Each person once: an office held twice is one signature. */
function peopleOf({ register, on }: SignatureInput, isOfKind: (entry: Functionary) => boolean): Functionary[] {
  const all = register?.company?.functionaries ?? [];
  const members = all.filter((entry) => isOfKind(entry) && inOffice(entry, on) === 'yes');
  return [...new Map(members.map((member) => [personKey(member), member])).values()];
}

const SPEAKS_OF_EHERKENNING = /e-?\s?herkenning/i;

function groupOf(authority: SharedAuthority, input: SignatureInput, verdicts: readonly SignerVerdict[]): Group {
  const members = peopleOf(input, (entry) => entry.authority === authority);
  const ofKind = (input.register?.company?.functionaries ?? []).filter((entry) => entry.authority === authority);
  const signedBy = new Map<string, string>();
  for (const { signerId, entry, cause } of verdicts) {
    if (entry?.authority === authority && cause === CAUSE_OF_SHARED[authority]) {
      signedBy.set(personKey(entry), signerId);
    }
  }
  const rule = SIGNATURE_TABLE[input.targetLevel][authority];
  const needed = rule === 'refused' ? null : neededBy(rule, members.length);
  const others = members.filter((member) => !signedBy.has(personKey(member)));
  const isPossible = needed === null || signedBy.size + others.length >= needed;
  return {
    authority,
    needed,
    signed: [...signedBy.values()],
    // When too few of the kind are left, only somebody who may act alone could still put it right.
    missing: isPossible ? others : [...others, ...peopleOf(input, mayActAlone)],
    isUnsure: ofKind.some((entry) => inOffice(entry, input.on) === 'unknown'),
    namesEherkenning: verdicts.some(
      ({ entry, cause }) => cause === CAUSE_OF_SHARED[authority] && SPEAKS_OF_EHERKENNING.test(entry?.limitText ?? ''),
    ),
    asksOthers: authority === 'joint' && members.some(({ withOtherPersons }) => withOtherPersons === true),
  };
}

/** The group that comes nearest to enough, joint authority first. */
function nearest(groups: readonly Group[]): Group | null {
  const gap = ({ needed, signed }: Group): number => (needed ?? Number.POSITIVE_INFINITY) - signed.length;
  return [...groups].filter(({ signed }) => signed.length > 0).sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** Somebody signed of whom the register does not tell whether they count: too few is then not a fact. */
function isOtherInDoubt({ authority }: Group, verdicts: readonly SignerVerdict[]): boolean {
  return verdicts.some(({ cause, verdict }) => verdict === 'undetermined' && cause !== CAUSE_OF_SHARED[authority]);
}

/** Too few is a fact only when everybody is known who counts, and somebody is left who could sign. */
function causeOfTooFew(group: Group, verdicts: readonly SignerVerdict[]): readonly [Verdict, SignatureCause] {
  if (group.namesEherkenning) {
    return ['undetermined', 'powerToBeRead'];
  }
  if (isOtherInDoubt(group, verdicts) || group.isUnsure) {
    return ['undetermined', 'notEstablished'];
  }
  return group.missing.length === 0 ? ['undetermined', 'nobodyElseInOffice'] : ['notAuthorised', 'tooFew'];
}

function resultOf(
  group: Group,
  verdicts: readonly SignerVerdict[],
): Pick<SignatureCount, 'verdict' | 'cause' | 'needed' | 'signed' | 'missing'> {
  const { needed, signed, missing } = group;
  if (needed === null) {
    return { verdict: 'notAuthorised', cause: 'limitsNotAllowed', needed, signed, missing };
  }
  if (signed.length < needed) {
    const [verdict, cause] = causeOfTooFew(group, verdicts);
    // Nobody can be named who could still sign: then no number is asked either.
    return { verdict, cause, needed: missing.length === 0 ? null : needed, signed, missing };
  }
  if (group.isUnsure) {
    return { verdict: 'undetermined', cause: 'notEstablished', needed, signed, missing };
  }
  return group.asksOthers
    ? { verdict: 'undetermined', cause: 'othersAskedByRegister', needed, signed, missing }
    : { verdict: 'authorised', cause: 'enoughTogether', needed, signed, missing };
}

/**
 * Counts the signatures of a contract.
 * @param input target level, declared signers, the register's answer and the day of signing
 * @returns what is asked, who signed and who could still; `undetermined` when the register does not tell and an officer must judge
 */
export function countSignatures(input: SignatureInput): SignatureCount {
  const signers = input.signers.map((signer) => judgeSigner(signer, input.register, input.on));
  const alone = signers.filter(({ verdict }) => verdict === 'authorised');
  if (alone.length > 0) {
    const signed = alone.map(({ signerId }) => signerId);
    return { verdict: 'authorised', cause: 'signedAlone', needed: 1, signed, missing: [], signers };
  }
  const group = nearest(SHARED_AUTHORITIES.map((authority) => groupOf(authority, input, signers)));
  if (group !== null) {
    return { ...resultOf(group, signers), signers };
  }
  const nobody = { needed: null, signed: [], missing: [], signers } as const;
  const [first] = signers;
  if (first?.cause === 'bankruptcy' || first?.cause === 'moratorium') {
    return { verdict: 'undetermined', cause: first.cause, ...nobody };
  }
  return signers.every(({ verdict }) => verdict === 'notAuthorised')
    ? { verdict: 'notAuthorised', cause: 'nobodyMaySign', ...nobody }
    : { verdict: 'undetermined', cause: 'notEstablished', ...nobody };
}
