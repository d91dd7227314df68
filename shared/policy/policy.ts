/** The policy: which check is asked for which transition, and the settings. Data with a version; a case keeps its own. */
import { z } from 'zod';
import { isoDate } from '../application/fields/texts';
import { ASSURANCE_LEVEL_IDS, TARGET_LEVEL_IDS, type AssuranceLevelId } from '../application/assuranceLevels';
import { LIBERATION_DAY_RULES } from '../calendar/workingDays';
import { CODE_CHANNELS, LINK_CHANNELS } from './codeChannels';
import { CHECK_CODES } from '../catalogue/checkTypes';

/** Every upward pair of levels, `from>to`: the columns of the matrix. */
export const TRANSITION_KEYS = [
  'EH1>EH2',
  'EH1>EH2+',
  'EH2>EH2+',
  'EH1>EH3',
  'EH2>EH3',
  'EH2+>EH3',
  'EH1>EH4',
  'EH2>EH4',
  'EH2+>EH4',
  'EH3>EH4',
] as const satisfies readonly `${AssuranceLevelId}>${AssuranceLevelId}`[];
export type TransitionKey = (typeof TRANSITION_KEYS)[number];

/** What a transition demands of a check; the conditional ones are asked only when the check's own condition applies. */
export const CHECK_DEMANDS = [
  'renewed',
  'additional',
  'conditionalRenewed',
  'conditionalAdditional',
  'notAsked',
] as const;
export type CheckDemand = (typeof CHECK_DEMANDS)[number];

/** Who can be made to appear in person. */
export const IDENTIFICATION_SUBJECTS = ['person', 'signer'] as const;
export type IdentificationSubject = (typeof IDENTIFICATION_SUBJECTS)[number];

/** A whole number from 1 to `maximum`. */
function count(maximum: number): z.ZodInt {
  return z.int().min(1).max(maximum);
}

/** Ninety days, as long as any code. */
const MOST_HOURS = 90 * 24;

export const policySettingsSchema = z.strictObject({
  /** Life of a code that goes by letter, in days after the post should have brought it. */
  codeLifeDays: count(90),
  /** Life of a link in days: counted like its code's when that goes by letter, else from its sending. */
  linkLifeDays: count(90),
  /** Life of a code that goes by SMS, in hours after it was sent. */
  smsLifeHours: count(MOST_HOURS),
  /** First day → working days that the post takes from then on. */
  postDeliveryDays: z
    .record(isoDate, z.int().min(0).max(10))
    .refine((table) => Object.keys(table).length > 0, 'needsOne'),
  /** Days after a letter with a code was posted before the screen advises another. */
  letterCooldownDays: z.int().min(0).max(60),
  /** Oldest signing date, in months before the contract came in. */
  contractMaxAgeMonths: count(24),
  /** Oldest register extract or register answer, in days. */
  extractMaxAgeDays: count(90),
  /** How long an identity document must still be valid, in months. */
  idMinValidityMonths: z.int().min(0).max(12),
  /** Months without paper after which an announced application lapses. */
  applicationLapseMonths: count(24),
  /** Days after which a pending request for a decision falls away. */
  approvalLapseDays: count(60),
  /** Working days that a customer usually gets to send a supplement; the officer may choose another day. */
  supplementTermDays: count(60),
  /** Working days before the last day at which a customer is reminded; 0 reminds nobody. */
  reminderDays: z.int().min(0).max(30),
  /** Working days after the due date of a supplement before the case lapses. */
  supplementGraceDays: z.int().min(0).max(90),
  /** Whether 5 May is a working day: employers choose. */
  liberationDayOff: z.enum(LIBERATION_DAY_RULES),
  /** More users than this is a separate route (CON-06). */
  maxUsersNormalRoute: count(50),
  /** False exempts persons employed by the company from sending a copy of their identity document. */
  idCopyOfEmployedUserRequired: z.boolean(),
  /** Who must appear in person, per target level; a level left out asks nobody. */
  identificationSubjects: z.partialRecord(z.enum(ASSURANCE_LEVEL_IDS), z.array(z.enum(IDENTIFICATION_SUBJECTS)).min(1)),
  /** By which channels code and link go, per target level; a level left out has code by letter and link by e-mail. */
  codeChannels: z.partialRecord(
    z.enum(ASSURANCE_LEVEL_IDS),
    z.strictObject({ code: z.enum(CODE_CHANNELS), link: z.enum(LINK_CHANNELS) }),
  ),
  /** Years a closed case is kept. */
  retentionYears: count(20),
  /** Days after the decision before copies of identity documents are blacked out; 0 does it the night after. */
  identityImageDays: z.int().min(0).max(365),
  /** Minutes after a code was issued before the next one for the same person, unless its message did not arrive. */
  reissueCooldownMinutes: z.int().min(0).max(10_080),
  /** True lets a supervisor have the last word (approve, reject, close off, release after the decision) only up to the level at which they logged in. */
  decideAtOwnLevel: z.boolean(),
  /** True lets only officers with a certificate that counts on the day itself record identity checks. */
  identityCertificateRequired: z.boolean(),
  /** Wrong codes after which an activation code is void. */
  maxActivationAttempts: count(20),
});
export type PolicySettings = z.infer<typeof policySettingsSchema>;

export const checkMatrixSchema = z.record(
  z.enum(TRANSITION_KEYS),
  z.record(z.enum(CHECK_CODES), z.enum(CHECK_DEMANDS)),
);
export type CheckMatrix = Record<TransitionKey, Record<(typeof CHECK_CODES)[number], CheckDemand>>;

export const policySchema = z.strictObject({
  version: z.int().min(1),
  validFrom: z.iso.datetime(),
  /** Levels an application may ask for under this version. */
  targetLevels: z.array(z.enum(TARGET_LEVEL_IDS)).min(1),
  matrix: checkMatrixSchema,
  settings: policySettingsSchema,
});
export type Policy = z.infer<typeof policySchema>;

/** What a version says, without its number and its start: what a draft holds. */
export const policyContentSchema = policySchema.omit({ version: true, validFrom: true });
export type PolicyContent = z.infer<typeof policyContentSchema>;

/** Settings that came after the first version, with what held before they could be set. */
const LATER_SETTINGS = {
  approvalLapseDays: 7,
  reissueCooldownMinutes: 60,
  supplementTermDays: 10,
  reminderDays: 3,
  liberationDayOff: 'lustrum',
  codeChannels: {},
  postDeliveryDays: { '2020-01-01': 0 },
  letterCooldownDays: 7,
  identityImageDays: 28,
  decideAtOwnLevel: false,
  identityCertificateRequired: false,
} as const satisfies Partial<PolicySettings>;

/** Before code, link and SMS had lives of their own they all lived as long as the code. */
function formerLives({ codeLifeDays }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return typeof codeLifeDays === 'number' ? { linkLifeDays: codeLifeDays, smsLifeHours: codeLifeDays * 24 } : {};
}

const storedMatrixSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** A column as this catalogue knows it: a check that came later was not asked, one that is gone says nothing any more. */
function completeColumn(column: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(CHECK_CODES.map((code) => [code, column[code] ?? 'notAsked']));
}

function parsePolicy(content: unknown): Policy {
  const stored = z.looseObject({ matrix: storedMatrixSchema, settings: z.looseObject({}) }).parse(content);
  const matrix = Object.fromEntries(
    Object.entries(stored.matrix).map(([transition, column]) => [transition, completeColumn(column)] as const),
  );
  return policySchema.parse({
    ...stored,
    matrix,
    settings: { ...LATER_SETTINGS, ...formerLives(stored.settings), ...stored.settings },
  });
}

/** Content as stored → what was read of it: nearly every request asks for one, and there are few. */
const known = new Map<string, Policy>();
const MOST_KNOWN = 20;

/** What was read of content that nobody can change: it is not even compared. */
const knownOf = new WeakMap<object, Policy>();

/** The same value, which from now on nobody can change. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freezeDeep);
    Object.freeze(value);
  }
  return value;
}

/**
 * Reads a version of the policy that was stored earlier: a case keeps its version while the catalogue grows.
 * @param content as stored
 * @returns the policy, the same frozen one for the same content; a check added to the catalogue since is not asked in it
 * @throws ZodError when it is no policy
 */
export function readPolicy(content: unknown): Policy {
  if (typeof content !== 'object' || content === null || !Object.isFrozen(content)) {
    return readByText(content);
  }
  const policy = knownOf.get(content) ?? readByText(content);
  knownOf.set(content, policy);
  return policy;
}

function readByText(content: unknown): Policy {
  const text = JSON.stringify(content) ?? '';
  const policy = known.get(text) ?? freezeDeep(parsePolicy(content));
  if (known.size >= MOST_KNOWN) {
    known.clear();
  }
  known.set(text, policy);
  return policy;
}
