/** Decides what the stand-in knows about a company, and reads it: one line a company, in the field names of KVK. */
import { z } from 'zod';
import { addressShape, functionariesShape } from '../kvkShapes';

const branch = z.strictObject({
  vestigingsnummer: z.string().regex(/^\d{12}$/),
  naam: z.string(),
  adressen: z.array(addressShape.strict()),
});

const companyShape = z.strictObject({
  kvkNummer: z.string().regex(/^\d{8}$/),
  naam: z.string(),
  statutaireNaam: z.string().optional(),
  rsin: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  rechtsvorm: z.string().default(''),
  uitgebreideRechtsvorm: z.string().default(''),
  datumAanvang: z.string().optional(),
  datumEinde: z.string().optional(),
  handelsnamen: z.array(z.string()).default([]),
  /** The first one is the main establishment. */
  vestigingen: z.array(branch).default([]),
  /** So many further establishments, made up by the stand-in. */
  nevenvestigingen: z.number().default(0),
  functionarissen: functionariesShape.optional(),
  /** This number always gives this error. */
  fout: z.strictObject({ status: z.number(), code: z.string() }).optional(),
});
export type StandInCompany = z.infer<typeof companyShape>;
export type StandInBranch = z.infer<typeof branch>;

/**
 * Reads the companies of a file.
 * @param text JSON Lines
 * @throws when a line has another shape
 */
export function readCompanies(text: string): StandInCompany[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => companyShape.parse(JSON.parse(line)));
}

/** Every establishment of a company, the made-up ones included. */
export function branchesOf({ kvkNummer, naam, vestigingen, nevenvestigingen }: StandInCompany): StandInBranch[] {
  const made = Array.from({ length: nevenvestigingen }, (_, index) => {
    const place = String(index + 1).padStart(4, '0');
    return { vestigingsnummer: `${place}${kvkNummer}`, naam: `${naam} ${place}`, adressen: [] };
  });
  return [...vestigingen, ...made];
}
