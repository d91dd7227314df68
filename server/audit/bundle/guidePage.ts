/** The guide of a bundle as a page. */
import type { Manifest } from '@desk/db/trail/bundle/format';
import { fillText } from '@desk/shared/language/fillText';
import { momentText } from './casesPage';
import { GUIDE_WORDS } from './guideWords';
import { heading, list, pageStart, paragraph, PAGE_END, table } from './page';
import { PAGE_WORDS, type PageLanguage } from './pageWords';

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
  const roleName = (PAGE_WORDS[language] as Readonly<Record<string, string>>)[role] ?? role;
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
    heading(2, words.provesTitle),
    list(words.proves),
    heading(2, words.notProvenTitle),
    list([...words.notProven, last]),
    heading(2, words.filesTitle),
    table(words.fileNames, words.files),
    PAGE_END,
  ].join('');
}
