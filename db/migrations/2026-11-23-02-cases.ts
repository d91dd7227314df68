/** Registrations, applications with their persons and signers, letters and scans. */
import { DataTypes } from 'sequelize';
import {
  day,
  dropTables,
  flag,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
  type MigrationContext,
} from './migration';

const TABLES = [
  'registrations',
  'registered_means',
  'applications',
  'application_persons',
  'signers',
  'mail_items',
  'documents',
];

const personName = () => ({ initials: text(), first_names: text(), prefix: text(), surname: text() });

async function makeRegistrations(context: MigrationContext): Promise<void> {
  await makeTable(context, 'registrations', {
    id: key(),
    registration_number: text(),
    kvk_number: text(),
    establishment_number: optional(text()),
    company_name: text(),
    legal_form: text(),
    address: json(),
    has_management_module: flag(),
    search_text: text(),
  });
  await makeIndex(context, 'registrations', { columns: ['registration_number'], unique: true });
  await makeIndex(context, 'registrations', { columns: ['kvk_number'] });
  await makeTable(context, 'registered_means', {
    id: key(),
    registration_id: reference('registrations'),
    means_number: text(),
    role: text(),
    level: text(),
    status: text(),
    ...personName(),
    birth_date: day(),
    email: text(),
    mobile: text(),
    effective_from: day(),
    position: integer(),
  });
  await makeIndex(context, 'registered_means', { columns: ['means_number'], unique: true });
  await makeIndex(context, 'registered_means', { columns: ['registration_id', 'position'] });
}

async function makeApplications(context: MigrationContext): Promise<void> {
  await makeTable(context, 'applications', {
    id: key(),
    number: text(),
    front_office_id: text(),
    status: text(),
    status_before_hold: optional(text()),
    version: integer(),
    target_level: text(),
    current_level: optional(text()),
    company_name: text(),
    legal_form: text(),
    kvk_number: text(),
    establishment_number: optional(text()),
    address: json(),
    language: text(),
    target_services: json(),
    several_companies: flag(),
    separate_route_kept: flag(),
    registration_id: optional(reference('registrations')),
    registration_number: text(),
    policy_version: optional({ type: DataTypes.INTEGER, references: { model: 'policies', key: 'version' } }),
    assignee_id: optional(reference('users')),
    assignee_name: optional(text()),
    submitted_at: instant(),
    received_on: optional(day()),
    status_changed_at: instant(),
    due_on: optional(day()),
    search_text: text(),
  });
  await makeIndex(context, 'applications', { columns: ['number'], unique: true });
  await makeIndex(context, 'applications', { columns: ['front_office_id'], unique: true });
  for (const columns of [
    ['status', 'submitted_at', 'id'],
    ['status', 'due_on'],
    ['submitted_at', 'id'],
    ['assignee_id', 'status'],
    ['kvk_number'],
    ['received_on', 'id'],
    ['status_changed_at', 'id'],
    ['due_on', 'id'],
    ['registration_id'],
  ]) {
    await makeIndex(context, 'applications', { columns });
  }
}

async function makePersons(context: MigrationContext): Promise<void> {
  await makeTable(context, 'application_persons', {
    id: key(),
    application_id: reference('applications'),
    registered_means_id: optional(reference('registered_means')),
    current_level: optional(text()),
    position: integer(),
    outcome: text(),
    activated_at: optional(instant()),
    means_number: optional(text()),
    role: text(),
    ...personName(),
    birth_date: optional(day()),
    email: text(),
    mobile: text(),
    employed: flag(),
    search_text: text(),
  });
  await makeIndex(context, 'application_persons', { columns: ['application_id', 'position'] });
  await makeTable(context, 'signers', {
    id: key(),
    application_id: reference('applications'),
    sequence: integer(),
    ...personName(),
    birth_date: optional(day()),
    position: text(),
    authority: text(),
  });
  await makeIndex(context, 'signers', { columns: ['application_id', 'sequence'] });
}

async function makePost(context: MigrationContext): Promise<void> {
  await makeTable(context, 'mail_items', {
    id: key(),
    number: text(),
    application_id: reference('applications'),
    received_on: day(),
    delivery: text(),
    sender: text(),
    archive_place: text(),
    remark: text(),
    signed_on: optional(day()),
    checklist: json(),
    registered_by_id: id(),
    registered_by_name: text(),
    registered_at: instant(),
    search_text: text(),
  });
  await makeIndex(context, 'mail_items', { columns: ['number'], unique: true });
  await makeIndex(context, 'mail_items', { columns: ['application_id', 'registered_at'] });
  await makeIndex(context, 'mail_items', { columns: ['registered_at', 'id'] });
  await makeTable(context, 'documents', {
    id: key(),
    mail_item_id: reference('mail_items'),
    file_name: text(),
    media_type: text(),
    bytes: integer(),
    pages: optional(integer()),
    sha256: text(),
    wrapped_key: text(),
    iv: text(),
    auth_tag: text(),
    stored_at: instant(),
  });
  await makeIndex(context, 'documents', { columns: ['mail_item_id'] });
  await makeIndex(context, 'documents', { columns: ['sha256'] });
}

export const cases: Migration = {
  name: '2026-11-23-02-cases',
  up: async (context) => {
    await makeRegistrations(context);
    await makeApplications(context);
    await makePersons(context);
    await makePost(context);
  },
  down: (context) => dropTables(context, TABLES),
};
