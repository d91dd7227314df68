/**
 * Decides what a draft of the policy would have done to cases that are there: which checks, which route, who appears, by which channels;
 * and how many colleagues it would keep from identity checks.
 */
import type { AssuranceLevelId } from '../application/assuranceLevels';
import { findRoute, type RouteCase } from '../application/route';
import { CHECK_CODES, checkType, type CheckCode } from '../catalogue/checkTypes';
import type { PolicyContent } from '../policy/policy';
import { settingText } from '../policy/policyChanges';
import { requiredChecks, type RequiredCheck, type RequiredChecksInput } from './requiredChecks';

/** What of a case decides what a policy asks of it. What its signers declared of their authority counts, not the register. */
export interface EffectCase extends Pick<RequiredChecksInput, 'persons' | 'signers'> {
  readonly number: string;
  readonly targetLevel: AssuranceLevelId;
  readonly route: Pick<RouteCase, 'application' | 'registration'>;
}

/** A check of which the policies ask something else: in how many cases more, less, or in another form. */
export interface CheckEffect {
  readonly code: CheckCode;
  readonly more: number;
  readonly less: number;
  readonly otherwise: number;
}

export interface PolicyEffect {
  /** How many cases were looked at. */
  readonly cases: number;
  /** In how many of them anything would have been otherwise. */
  readonly changed: number;
  /** In the order of the catalogue; only those that differ. */
  readonly checks: readonly CheckEffect[];
  /** Numbers of the cases that would have gone the separate route, and of those that would not have. */
  readonly toSeparateRoute: readonly string[];
  readonly toNormalRoute: readonly string[];
  /** Cases in which somebody would have had to appear in person, or would not have had to. */
  readonly moreAppear: number;
  readonly fewerAppear: number;
  /** Cases whose codes or links would have gone by another channel. */
  readonly otherChannels: number;
  /** Cases of a level that could no longer be asked for. */
  readonly levelNotOffered: number;
  /** Colleagues who record identity checks and have no certificate today, where the draft asks one. */
  readonly uncertified: number;
}

/** What a draft is held against. */
export interface LookedAt {
  readonly cases: readonly EffectCase[];
  /** How many colleagues who record identity checks have no certificate today. */
  readonly uncertified: number;
}

type Policies = readonly [before: PolicyContent, after: PolicyContent];

interface CaseEffect {
  readonly checks: Readonly<Partial<Record<CheckCode, 'more' | 'less' | 'otherwise'>>>;
  readonly route: 'toSeparate' | 'toNormal' | null;
  readonly appear: 'more' | 'fewer' | null;
  readonly hasOtherChannels: boolean;
  readonly isNotOffered: boolean;
}

const keyOf = ({ subject, subjectId }: RequiredCheck): string => `${subject}/${subjectId ?? ''}`;

/** More when anybody is asked who was not, less when anybody no longer is; both together are another form. */
function checkChange(before: readonly RequiredCheck[], after: readonly RequiredCheck[]) {
  const isIn = (list: readonly RequiredCheck[]) => (one: RequiredCheck) =>
    list.some((other) => keyOf(other) === keyOf(one));
  const added = !after.every(isIn(before));
  const dropped = !before.every(isIn(after));
  if (added !== dropped) {
    return added ? 'more' : 'less';
  }
  const isRestated = after.some((one) =>
    before.some((other) => keyOf(other) === keyOf(one) && other.renewal !== one.renewal),
  );
  return added || isRestated ? 'otherwise' : null;
}

function checkChanges([before, after]: readonly (readonly RequiredCheck[])[]): CaseEffect['checks'] {
  const changes = CHECK_CODES.map((code) => {
    const of = (list: readonly RequiredCheck[] = []): RequiredCheck[] => list.filter((one) => one.code === code);
    return [code, checkChange(of(before), of(after))] as const;
  });
  return Object.fromEntries(changes.filter(([, change]) => change !== null));
}

function isSeparate({ route, persons }: EffectCase, { settings }: PolicyContent): boolean {
  const found = findRoute({ ...route, persons }, settings.maxUsersNormalRoute);
  return found !== 'routeNormal' && found !== 'registrationUnknown';
}

const doesAppear = (required: readonly RequiredCheck[]): boolean =>
  required.some(({ code }) => checkType(code).restriction === 'mustAppear');

/** Turns two answers into the one that changed; null when they agree. */
function turned<T>(before: boolean, after: boolean, on: T, off: T): T | null {
  return before === after ? null : after ? on : off;
}

function channelsOf({ targetLevel }: EffectCase, { settings }: PolicyContent): string {
  const chosen = settings.codeChannels[targetLevel];
  return settingText(chosen === undefined ? {} : { [targetLevel]: chosen });
}

function effectOn(one: EffectCase, policies: Policies): CaseEffect {
  const [before, after] = policies;
  const required = policies.map((policy) => requiredChecks({ ...one, policy }));
  const [asked = [], askedThen = []] = required;
  const isOffered = ({ targetLevels }: PolicyContent): boolean =>
    targetLevels.some((level) => level === one.targetLevel);
  return {
    checks: checkChanges(required),
    route: turned(isSeparate(one, before), isSeparate(one, after), 'toSeparate', 'toNormal'),
    appear: turned(doesAppear(asked), doesAppear(askedThen), 'more', 'fewer'),
    hasOtherChannels: channelsOf(one, before) !== channelsOf(one, after),
    isNotOffered: isOffered(before) && !isOffered(after),
  };
}

function isAnything({ checks, route, appear, hasOtherChannels, isNotOffered }: CaseEffect): boolean {
  return Object.keys(checks).length > 0 || route !== null || appear !== null || hasOtherChannels || isNotOffered;
}

/**
 * Holds a draft against the policy it started from, case by case.
 * @param before the version it started from
 * @param after what the draft says
 * @returns sums over the cases; a case of which nothing changes is in none of them
 */
export function policyEffect(
  before: PolicyContent,
  after: PolicyContent,
  { cases, uncertified }: LookedAt,
): PolicyEffect {
  const effects = cases.map((one) => ({ number: one.number, ...effectOn(one, [before, after]) }));
  const count = (is: (effect: CaseEffect) => boolean): number => effects.filter(is).length;
  const numbers = (route: CaseEffect['route']): string[] =>
    effects.filter((effect) => effect.route === route).map(({ number }) => number);
  const checks = CHECK_CODES.map((code) => ({
    code,
    more: count((effect) => effect.checks[code] === 'more'),
    less: count((effect) => effect.checks[code] === 'less'),
    otherwise: count((effect) => effect.checks[code] === 'otherwise'),
  }));
  return {
    cases: cases.length,
    changed: count(isAnything),
    checks: checks.filter(({ more, less, otherwise }) => more + less + otherwise > 0),
    toSeparateRoute: numbers('toSeparate'),
    toNormalRoute: numbers('toNormal'),
    moreAppear: count(({ appear }) => appear === 'more'),
    fewerAppear: count(({ appear }) => appear === 'fewer'),
    otherChannels: count(({ hasOtherChannels }) => hasOtherChannels),
    levelNotOffered: count(({ isNotOffered }) => isNotOffered),
    uncertified: after.settings.identityCertificateRequired ? uncertified : 0,
  };
}
