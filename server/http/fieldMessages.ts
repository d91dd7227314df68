/** Decides which sentence stands under a field that does not fit, in the language the browser asks for. */
import type { z } from 'zod';

export type Language = 'nl' | 'en';
type Issue = z.core.$ZodIssue;
type Sentences = Readonly<Record<Language, string>>;

/**
 * Turns the faults that a schema found into messages per field.
 * @param issues as zod reports them
 * @param language of the messages
 * @returns field path (parts joined with a dot, `body` for the whole) → message; the first fault of a field counts
 */
export function fieldMessages(issues: readonly Issue[], language: Language): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of issues) {
    for (const field of fieldsOf(issue)) {
      messages[field] ??= sentencesFor(issue)[language];
    }
  }
  return messages;
}

function fieldsOf(issue: Issue): string[] {
  const path = issue.path.map(String);
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((parts) => parts.join('.') || 'body');
}

function sentencesFor(issue: Issue): Sentences {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { nl: 'Dit veld bestaat hier niet.', en: 'This field does not exist here.' };
    case 'invalid_type':
      // zod only keeps the value while parsing; what is left of an absent field is the word in its own message.
      return issue.message.endsWith('received undefined')
        ? { nl: 'Vul dit in.', en: 'Please fill this in.' }
        : { nl: 'Dit is niet het juiste soort waarde.', en: 'This is not the right kind of value.' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return { nl: `Kies een van: ${choices}.`, en: `Choose one of: ${choices}.` };
    }
    default:
      return { nl: 'Deze waarde is niet goed ingevuld.', en: 'This value is not filled in correctly.' };
  }
}

function tooSmall({ origin, minimum }: Issue & { code: 'too_small' }): Sentences {
  const least = String(minimum);
  if (origin === 'string') {
    return { nl: `Gebruik minstens ${least} tekens.`, en: `Use at least ${least} characters.` };
  }
  return { nl: `Minstens ${least}.`, en: `At least ${least}.` };
}

function tooBig({ origin, maximum }: Issue & { code: 'too_big' }): Sentences {
  const most = String(maximum);
  if (origin === 'string') {
    return { nl: `Gebruik hoogstens ${most} tekens.`, en: `Use at most ${most} characters.` };
  }
  return { nl: `Ten hoogste ${most}.`, en: `At most ${most}.` };
}
