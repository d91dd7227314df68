import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { applicationInputSchema } from '@desk/shared/application/application';
import { isUpgrade } from '@desk/shared/application/assuranceLevels';
import { gatherRegistrations, type RegistrationRow } from '@desk/shared/application/registrationCsv';
import { compareWithRegistration } from '@desk/shared/mismatches/findMismatches';
import { mobileSuitability } from '@desk/shared/language/mobileSuitability';
import { CSV_HEADER, seedPieces, type DataSet } from './seedRows';

const DATA_SET: DataSet = { applications: 300, seed: 7, until: '2026-11-20' };

function textOf(dataSet: DataSet, size = 100) {
  const pieces = [...seedPieces(dataSet, size)];
  return {
    registrations: CSV_HEADER + pieces.map((piece) => piece.registrations).join(''),
    applications: pieces.map((piece) => piece.applications).join(''),
  };
}

function read(dataSet: DataSet) {
  const text = textOf(dataSet);
  const rows: RegistrationRow[] = parse(text.registrations, { columns: true });
  const registrations = [...gatherRegistrations(rows)].flatMap((group) =>
    'registration' in group ? [group.registration] : [],
  );
  const lines = text.applications.trimEnd().split('\n');
  return { registrations, applications: lines.map((line) => applicationInputSchema.parse(JSON.parse(line))) };
}

describe('seedPieces', () => {
  it('gives the same text for the same seed, whatever the size of the pieces', () => {
    expect(textOf(DATA_SET, 7)).toEqual(textOf(DATA_SET, 300));
  });

  it('invents other companies for another seed', () => {
    const namesOf = (seed: number) => read({ ...DATA_SET, seed }).applications.map(({ companyName }) => companyName);
    expect(namesOf(8)).not.toEqual(namesOf(7));
  });

  it('begins a larger set with the smaller one', () => {
    expect(textOf({ ...DATA_SET, applications: 310 }).applications).toContain(textOf(DATA_SET).applications);
  });

  it('makes as many as asked, each with a registration that is in order', () => {
    const { registrations, applications } = read(DATA_SET);
    expect(applications).toHaveLength(300);
    expect(registrations.map((one) => one.registrationNumber)).toEqual(applications.map((a) => a.registrationNumber));
  });

  it('gives every means a number of its own', () => {
    const numbers = read(DATA_SET).registrations.flatMap(({ means }) => means.map(({ meansNumber }) => meansNumber));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('asks every person upward, on reserved domains, with numbers that can take a message', () => {
    const { registrations, applications } = read(DATA_SET);
    registrations.forEach(({ means, kvkNumber }, index) => {
      expect(kvkNumber).toMatch(/^99/);
      for (const { level, email, mobile } of means) {
        expect(isUpgrade(level, applications[index]?.targetLevel ?? 'EH1')).toBe(true);
        expect(email).toMatch(/^[a-z0-9.]+@[a-z0-9]+\.example$/);
        expect(mobileSuitability(mobile)).toBe('suitable');
      }
    });
  });

  it('brings no application after its last day', () => {
    const days = read({ ...DATA_SET, until: '2025-03-01' }).applications.map((a) => a.submittedAt.slice(0, 10));
    expect(days.sort().at(-1)).toBe('2025-03-01');
  });

  it('holds faultless applications as well as differences of both kinds', () => {
    const { registrations, applications } = read(DATA_SET);
    const kinds = applications.map((application, index) => {
      const registration = registrations[index];
      if (registration === undefined) {
        throw new Error('no registration');
      }
      const means = registration.means.map((one) => ({ ...one, id: one.meansNumber, registrationId: 'r' }));
      const persons = application.persons.map((person, position) => ({
        ...person,
        id: String(position),
        applicationId: 'a',
        registeredMeansId: person.meansNumber,
        currentLevel: null,
        position,
        outcome: 'pending' as const,
        activatedAt: null,
      }));
      const compared = compareWithRegistration({
        application,
        persons,
        registration: { ...registration, means },
      });
      return compared.map(({ difference }) => difference).filter((difference) => difference !== 'identical');
    });
    expect(kinds.filter((differences) => differences.length === 0).length).toBeGreaterThan(150);
    expect(kinds.flat()).toContain('different');
    expect(kinds.flat()).toContain('formattingOnly');
  });
});
