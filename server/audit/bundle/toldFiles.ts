/** Makes the files of a bundle that people read, and those that name checks and documents: signed, and in no chain. */
import type { Reader } from '@desk/db/reader';
import { readStories, readWholeStories, type CaseStory } from '@desk/db/stores/bundleCaseStore';
import type { Manifest } from '@desk/db/trail/bundle/format';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { BundleFile } from './bundleZip';
import { caseSection, overviewNames, overviewRow } from './casesPage';
import { guidePage } from './guidePage';
import { heading, PAGE_END, pageStart, paragraph, row } from './page';
import { PAGE_LANGUAGES, PAGE_WORDS, type PageLanguage } from './pageWords';

export interface Told {
  /** Cases of which something is told. */
  readonly caseIds: readonly string[];
  readonly about: Pick<Manifest, 'scope' | 'madeAt' | 'madeBy'>;
  readonly keyId: string;
}

const CASES_AT_ONCE = 25;

async function* inParts<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
  for (let start = 0; start < ids.length; start += CASES_AT_ONCE) {
    yield await read(ids.slice(start, start + CASES_AT_ONCE));
  }
}

async function* casesPage(reader: Reader, { caseIds, about }: Told, language: PageLanguage): AsyncGenerator<string> {
  const words = PAGE_WORDS[language];
  const isPeriod = about.scope.kind === 'period';
  yield pageStart(words.casesTitle, language) + paragraph(words.casesLead);
  if (caseIds.length === 0) {
    yield paragraph(words.noCases);
  }
  if (isPeriod) {
    yield `<table>\n<thead>${row(overviewNames(language), 'th')}</thead>\n<tbody>\n`;
  }
  const told = new Set<string>();
  const parts = isPeriod
    ? inParts(caseIds, async (ids) =>
        (await readStories(reader, ids)).map((story) => ({ story, text: row(overviewRow(story, language)) })),
      )
    : inParts(caseIds, async (ids) =>
        (await readWholeStories(reader, ids)).map((story) => ({ story, text: caseSection(story, language) })),
      );
  for await (const part of parts) {
    part.forEach(({ story }) => told.add(story.application.number));
    yield part.map(({ text }) => text).join('');
  }
  const gone = about.scope.kind === 'cases' ? about.scope.cases.filter(({ number }) => !told.has(number)) : [];
  yield gone.map(({ number }) => heading(2, number) + paragraph(words.erased)).join('');
  yield `${isPeriod ? '</tbody>\n</table>\n' : ''}${PAGE_END}`;
}

function checkLines({ application, checks }: CaseStory): unknown[] {
  return checks.map(({ id, applicationId, code, subject, subjectId, renewal, outcome, reasonCode }) => {
    const { title, source, evidence, kind } = checkType(code);
    return {
      application: { id: applicationId, number: application.number },
      code,
      evidence,
      id,
      kind,
      outcome,
      reasonCode,
      renewal,
      source,
      subject,
      subjectId,
      title,
    };
  });
}

function documentLines({ application, documents }: CaseStory): unknown[] {
  return documents.map((document) => ({
    application: { id: application.id, number: application.number },
    ...document,
  }));
}

async function* linesOf(
  reader: Reader,
  { caseIds }: Told,
  make: (story: CaseStory) => readonly unknown[],
): AsyncGenerator<string> {
  for await (const part of inParts(caseIds, (ids) => readStories(reader, ids))) {
    yield part
      .flatMap(make)
      .map((value) => `${canonicalJson(value)}\n`)
      .join('');
  }
}

/** @param reader of one moment, for as long as the files are made */
export function toldFiles(reader: Reader, told: Told): BundleFile[] {
  return [
    ...PAGE_LANGUAGES.map((language) => ({
      name: `guide.${language}.html`,
      text: () => [guidePage(told.about, told.keyId, language)],
    })),
    ...PAGE_LANGUAGES.map((language) => ({
      name: `cases.${language}.html`,
      text: () => casesPage(reader, told, language),
    })),
    { name: 'checks.jsonl', text: () => linesOf(reader, told, checkLines) },
    { name: 'documents.jsonl', text: () => linesOf(reader, told, documentLines) },
  ];
}
