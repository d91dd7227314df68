/** The guide of a bundle as a page. */
import type { Manifest } from '@desk/db/trail/bundle/format';
import { cellText } from '@desk/shared/flow/reports/reportWords';
import { fillText } from '@desk/shared/language/fillText';
import { momentText } from './casesPage';
import { GUIDE_WORDS } from './guideWords';
import { heading, list, pageStart, paragraph, PAGE_END, table } from './page';
import type { PageLanguage } from './pageWords';

/** The same in both languages but for what is hashed; each rule of the format stands in BUNDLE.md. */
const HASHES = [
  { file: 'events.jsonl', kind: 'event/1', text: { nl: 'de regel', en: 'the line' } },
  { file: 'rows.jsonl', kind: 'row/1', text: { nl: '{row, salt, table}', en: '{row, salt, table}' } },
  { file: 'values.jsonl', kind: 'personal/1', text: { nl: '{personal, salt}', en: '{personal, salt}' } },
  { file: 'checkpoints.jsonl', kind: 'checkpoint/1', text: { nl: 'body, als tekst', en: 'body, as text' } },
  { file: 'manifest.json', kind: 'bundle/1', text: { nl: 'het hele bestand', en: 'the whole file' } },
] as const;

/** So many numbers of cases are named in one sentence. */
const MOST_NUMBERS = 20;

function scopeText({ scope }: Pick<Manifest, 'scope'>, language: PageLanguage): string {
  const words = GUIDE_WORDS[language];
  if (scope.kind === 'period') {
    const { from, to, after, through } = scope;
    return fillText(words.periodScope, { from, to, after, through });
  }
  const numbers = scope.cases.slice(0, MOST_NUMBERS).map(({ number }) => number);
  const more = scope.cases.length > numbers.length ? ', …' : '';
  return fillText(words.casesScope, { count: scope.cases.length, numbers: `${numbers.join(', ')}${more}` });
}

/**
 * @param about the manifest as far as it is known before the files are made
 * @param keyId of the key that signs the bundle
 */
export function guidePage(
  about: Pick<Manifest, 'scope' | 'madeAt' | 'madeBy'>,
  keyId: string,
  language: PageLanguage,
): string {
  const words = GUIDE_WORDS[language];
  const { name, role } = about.madeBy;
  const roleName = cellText('role', role, language);
  const last = about.scope.kind === 'period' ? words.notProvenOfPeriod : words.notProvenOfCases;
  return [
    pageStart(words.title, language),
    ...words.lead.map(paragraph),
    paragraph(scopeText(about, language)),
    paragraph(fillText(words.made, { at: momentText(about.madeAt, language), name, role: roleName })),
    heading(2, words.readTitle),
    list(words.readSteps),
    heading(2, words.verifyTitle),
    list(words.verifySteps),
    paragraph(fillText(words.key, { key: keyId })),
    paragraph(words.hashes),
    table(
      words.hashNames,
      HASHES.map(({ file, kind, text }) => [file, kind, text[language]]),
    ),
    heading(2, words.provesTitle),
    list(words.proves),
    heading(2, words.notProvenTitle),
    list([...words.notProven, last]),
    heading(2, words.filesTitle),
    table(words.fileNames, words.files),
    PAGE_END,
  ].join('');
}
