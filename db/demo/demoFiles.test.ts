/** Holds the demo files to the shapes, the upgrades and the course that the demo promises. */
import { describe, expect, it } from 'vitest';
import type { ApplicationInput } from '@desk/shared/application/application';
import { ASSURANCE_LEVELS, isUpgrade } from '@desk/shared/application/assuranceLevels';
import type { RegistrationInput } from '@desk/shared/application/registration';
import {
  applications,
  COMPANY_KEYS,
  HEADER,
  meansByNumber,
  post,
  progress,
  readDemoFile,
  refused,
  registrationOf,
  registrations,
} from './readDemoFiles';

/** True when every value of the application equals the registration, spelling included. */
function isIdentical(application: ApplicationInput): boolean {
  const registration = registrationOf(application);
  if (registration === undefined) {
    return false;
  }
  const company = COMPANY_KEYS.concat('establishmentNumber', 'address') as (keyof RegistrationInput &
    keyof ApplicationInput)[];
  const sameCompany = company.every((key) => JSON.stringify(application[key]) === JSON.stringify(registration[key]));
  return (
    sameCompany &&
    application.persons.every((person) => {
      const means = meansByNumber.get(person.meansNumber ?? '');
      const { employed: _, ...declared } = person;
      return (
        means?.status === 'active' && Object.entries(declared).every(([k, v]) => v === means[k as keyof typeof means])
      );
    })
  );
}

describe('registrations', () => {
  it('carry the agreed columns in the agreed order', () => {
    expect(readDemoFile('registrations.csv').split('\r\n')[0]).toBe(HEADER);
  });

  it('hold each means number once', () => {
    const numbers = registrations.flatMap((r) => r.means).map((means) => means.meansNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(registrations.length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    '68750110',
    '69599084',
    '68727720',
    '69599068',
    '69599076',
    '90001354',
    '96354429',
    '42264003',
    '42422608',
    '42084128',
  ])('contain the published trade register test company %s', (kvkNumber) => {
    expect(registrations.filter((r) => r.kvkNumber === kvkNumber)).toHaveLength(1);
  });

  it('contain a quoted name with a comma, as the export format allows', () => {
    expect(registrations.map((r) => r.companyName)).toContain('Tuinderij "Het Groene Perceel", Monster');
  });
});

describe('applications', () => {
  const currentLevels = (a: ApplicationInput) =>
    a.persons.flatMap((person) => meansByNumber.get(person.meansNumber ?? '')?.level ?? []);

  it('point at a registration, once each, and go strictly upward', () => {
    expect(applications.length).toBeGreaterThanOrEqual(40);
    expect(new Set(applications.map((a) => a.registrationNumber)).size).toBe(applications.length);
    for (const application of applications) {
      expect(registrationOf(application)).toBeDefined();
      expect(ASSURANCE_LEVELS[application.targetLevel].canBeTarget).toBe(true);
      for (const level of currentLevels(application)) {
        expect(isUpgrade(level, application.targetLevel)).toBe(true);
      }
    }
  });

  it.each(['EH1>EH2+', 'EH2>EH2+', 'EH1>EH3', 'EH2>EH3', 'EH2+>EH3', 'EH1>EH4', 'EH2>EH4', 'EH2+>EH4', 'EH3>EH4'])(
    'contain the transition %s',
    (transition) => {
      const found = applications.flatMap((a) => currentLevels(a).map((level) => `${level}>${a.targetLevel}`));
      expect(found).toContain(transition);
    },
  );

  it('contain at least twelve that equal the registration at EH2+ and EH3', () => {
    const clean = applications.filter((a) => ['EH2+', 'EH3'].includes(a.targetLevel) && isIdentical(a));
    expect(clean.length).toBeGreaterThanOrEqual(12);
  });

  it('keep the refused ones apart: none of them is an upgrade for everyone', () => {
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const a of refused) {
      expect(currentLevels(a).every((level) => isUpgrade(level, a.targetLevel))).toBe(false);
    }
  });

  it('use reserved domains and weeks before the demo day only', () => {
    const mails = [...applications.flatMap((a) => a.persons), ...meansByNumber.values()].map((p) =>
      p.email.toLowerCase(),
    );
    for (const mail of mails) {
      expect(mail).toMatch(/@([a-z0-9-]+\.)*(example|example\.(com|org|net))$/);
    }
    for (const { submittedAt } of applications) {
      expect(submittedAt > '2026-10-01' && submittedAt < '2026-11-23').toBe(true);
    }
  });
});

describe('post and progress', () => {
  const ids = applications.map((a) => a.frontOfficeId);
  /** A case of which the customer knew nothing had its codes sent before it was held. */
  const reaches = ({ until, course }: (typeof progress)[number]) => (course === 'reported' ? 'codesSent' : until);
  const until = (state: string) => progress.filter((row) => reaches(row) === state).map((row) => row.frontOfficeId);

  it('name every application once', () => {
    expect(post.map((row) => row.frontOfficeId)).toEqual(ids);
    expect(progress.map((row) => row.frontOfficeId)).toEqual(ids);
  });

  it('leave exactly the announced ones without post', () => {
    expect(post.filter((row) => !row.scanned).map((row) => row.frontOfficeId)).toEqual(until('announced'));
    expect(until('announced')).toHaveLength(8);
  });

  it.each(['awaitingApproval', 'codesSent'])('carry only EH2+ cases with a faultless letter until %s', (state) => {
    const carried = until(state);
    expect(carried.length).toBeGreaterThanOrEqual(3);
    for (const id of carried) {
      const application = applications.find((a) => a.frontOfficeId === id);
      expect(application?.targetLevel).toBe('EH2+');
      expect(post.find((row) => row.frontOfficeId === id)).toEqual({
        frontOfficeId: id,
        missingPages: [],
        upgradeNote: 'present',
        signatures: 'all',
        scanned: true,
      });
    }
  });

  it('send codes only where nothing differs, and leave both kinds of cases to decide on', () => {
    const same = (state: string) =>
      until(state).map((id) => applications.some((a) => a.frontOfficeId === id && isIdentical(a)));
    expect(new Set(same('codesSent'))).toEqual(new Set([true]));
    expect(new Set(same('awaitingApproval'))).toEqual(new Set([true, false]));
  });
});
