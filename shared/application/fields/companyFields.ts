/** Registry of the fields of a company: everything that the desk knows of one stands in its entry. In the order in which an officer reads them. */
import { z } from 'zod';
import { addressSchema, registeredAddressSchema } from './addressFields';
import { shapeOf, type FieldEntry } from './field';
import { establishmentNumberSchema, keptName, keptText, kvkNumberSchema, lineText, nameText } from './texts';

export const COMPANY_FIELDS = {
  /** A company may bear the name of its owner. */
  companyName: {
    label: { nl: 'Bedrijfsnaam', en: 'Company name' },
    column: 'text',
    personal: true,
    declared: nameText(200),
    registered: keptName(200),
    corrected: nameText(200),
    csv: { column: 'companyName', required: true },
    fact: 'companyName',
    compared: { check: 'CTC-01', how: 'company' },
  },
  kvkNumber: {
    label: { nl: 'KVK-nummer', en: 'KVK number' },
    column: 'text',
    personal: false,
    declared: lineText(20),
    /** Empty for a company that has none: a foreign one, or a public body outside the register. */
    registered: kvkNumberSchema.or(z.literal('')),
    corrected: kvkNumberSchema,
    csv: { column: 'kvkNumber', required: true },
    fact: 'kvkNumber',
    compared: { check: 'COM-02', how: 'number' },
  },
  establishmentNumber: {
    label: { nl: 'Vestigingsnummer', en: 'Establishment number' },
    column: 'text',
    personal: false,
    declared: lineText(20).nullable(),
    registered: establishmentNumberSchema.nullable(),
    corrected: establishmentNumberSchema.nullable(),
    csv: { column: 'establishmentNumber', required: true },
    fact: 'establishment',
    compared: { check: 'COM-06', how: 'number' },
  },
  legalForm: {
    label: { nl: 'Rechtsvorm', en: 'Legal form' },
    column: 'text',
    personal: false,
    declared: lineText(80),
    registered: keptText(80),
    corrected: lineText(80),
    csv: { column: 'legalForm', required: true },
    fact: 'legalForm',
    compared: { check: 'CTC-01', how: 'form' },
  },
  /** A company may live where its owner lives. Its parts are compared and exported one by one: see `addressFields`. */
  address: {
    label: { nl: 'Adres', en: 'Address' },
    column: 'json',
    personal: true,
    declared: addressSchema,
    registered: registeredAddressSchema,
    corrected: addressSchema,
    fact: 'companyAddress',
    place: true,
  },
  /** The login platform's own key. */
  registrationNumber: {
    label: { nl: 'Registratienummer', en: 'Registration number' },
    column: 'text',
    personal: false,
    declared: lineText(20),
    registered: z.string().regex(/^ZR-[0-9]{6,10}$/),
    csv: { column: 'registrationNumber', required: true },
  },
  hasManagementModule: {
    label: { nl: 'Beheermodule', en: 'Management module' },
    column: 'boolean',
    personal: false,
    registered: z.boolean(),
    csv: { column: 'hasManagementModule', required: true },
  },
} as const satisfies Record<string, FieldEntry<never>>;

export const declaredCompanySchema = z.strictObject(shapeOf(COMPANY_FIELDS, 'declared'));
export const registeredCompanySchema = z.strictObject(shapeOf(COMPANY_FIELDS, 'registered'));
export const correctedCompanySchema = z.strictObject(shapeOf(COMPANY_FIELDS, 'corrected'));

/** A company as an application declares it. */
export type DeclaredCompany = z.infer<typeof declaredCompanySchema>;
/** A company as an officer may correct it. */
export type CorrectedCompany = z.infer<typeof correctedCompanySchema>;
