/** Decides what the fields of an action's dialog start with, what still misses, and what is sent. Values are text while typed. */
import type { ActionField, ActionForm } from '@desk/shared/flow/actions/form';
import { REASON } from '@desk/shared/language/reason';
import { dayInAmsterdam } from './days';

export type FieldValues = Readonly<Partial<Record<ActionField['name'], string>>>;

function startValue({ kind }: ActionField, now: Date): string {
  return kind === 'date' ? dayInAmsterdam(now, 0) : '';
}

/** The values a dialog opens with. */
export function startValues(form: ActionForm, now: Date): FieldValues {
  return Object.fromEntries(form.fields.map((field) => [field.name, startValue(field, now)]));
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Names of the required fields that are empty, or too short to say anything. */
export function fieldProblems(form: ActionForm, values: FieldValues): ActionField['name'][] {
  const shortest = {
    longText: REASON.least,
    text: 2,
    lines: 2,
    date: 10,
    yesNo: 1,
    colleague: 1,
    channel: 1,
    returnCause: 1,
  } as const;
  return form.fields
    .filter(({ name, kind, required }) => required && (values[name] ?? '').trim().length < shortest[kind])
    .map(({ name }) => name);
}

function sentValue({ kind }: ActionField, value: string): unknown {
  switch (kind) {
    case 'yesNo':
      return value === 'yes';
    case 'lines':
      return splitLines(value);
    case 'longText':
    case 'text':
    case 'date':
    case 'colleague':
    case 'channel':
    case 'returnCause':
      return value.trim();
  }
}

/** The command's input made of the fields. */
export function inputOf(form: ActionForm, values: FieldValues): Record<string, unknown> {
  return Object.fromEntries(form.fields.map((field) => [field.name, sentValue(field, values[field.name] ?? '')]));
}

/** What stands in a field that is text; nothing when it was not filled in. */
export function textOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}
