/** Shapes of what is asked and answered about outside programs: what they may do, and their keys. */
import { z } from 'zod';
import {
  ALL_SCOPES,
  KEY_DAYS,
  OVERLAP_HOURS,
  scopesOf,
  type KeyMoments,
  type KeyStanding,
  type ProgramTerms,
  type ProgramWaiting,
} from '../access/programs';
import { MACHINE_ROLES, type MachineRole } from '../access/roles';
import type { Unanswered } from './secondAdministrator';

const scopes = z
  .array(z.enum(ALL_SCOPES))
  .max(ALL_SCOPES.length)
  .refine((all) => new Set(all).size === all.length, { message: 'each one once' });
const perMinute = z.int().min(1).max(100_000).nullable();
const days = z.int().min(KEY_DAYS.least).max(KEY_DAYS.most);

export const askProgramSchema = z
  .strictObject({ name: z.string().trim().min(2).max(80), role: z.enum(MACHINE_ROLES), scopes, perMinute, days })
  .refine(({ role, scopes: asked }) => asked.every((scope) => scopesOf(role).includes(scope)), {
    path: ['scopes'],
    message: 'not of this role',
  });
export type AskProgramInput = z.infer<typeof askProgramSchema>;

export const programTermsSchema = z.strictObject({ scopes, perMinute });
export type ProgramTermsInput = z.infer<typeof programTermsSchema>;

export const askKeySchema = z.strictObject({
  days,
  overlapHours: z.int().min(OVERLAP_HOURS.least).max(OVERLAP_HOURS.most),
});
export type AskKeyInput = z.infer<typeof askKeySchema>;

/** A key, as far as it is shown after it was made. */
export interface ProgramKey extends KeyMoments {
  readonly id: string;
  readonly createdAt: string;
  readonly createdByName: string;
  /** To the minute; null when nothing ever came with it. */
  readonly lastUsedAt: string | null;
  readonly standing: KeyStanding;
}

export interface Program extends ProgramTerms {
  readonly id: string;
  readonly name: string;
  readonly role: MachineRole;
  readonly createdAt: string;
  readonly waiting: Unanswered<Omit<ProgramWaiting, 'keyId'>> | null;
  /** The newest first. */
  readonly keys: readonly ProgramKey[];
}

/** `key` is shown this once; null when the same request is sent again. */
export interface ProgramWithKey {
  readonly program: Program;
  readonly key: string | null;
}
