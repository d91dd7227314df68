/** What a look at the trail and the documents found, in the words of a command. */
import { findingSentence, type FindingLanguage } from '@desk/db/trail/findings';
import type { Look } from '@desk/server/trail/nightlyCheck';

const WORDS = {
  en: {
    looked: ({ events, chains, rows, checkpoints, files, filesRead }: Look) =>
      `Looked at ${events} events in ${chains} chains, ${rows} records, ${checkpoints} checkpoints and ${files} files, of which ${filesRead} were read to the end.`,
    more: (count: number) => `… and ${count} more.`,
    holds: 'Everything holds.',
    broken: (found: number) => `The trail is broken: ${found} findings.`,
  },
  nl: {
    looked: ({ events, chains, rows, checkpoints, files, filesRead }: Look) =>
      `Bekeken: ${events} gebeurtenissen in ${chains} ketens, ${rows} records, ${checkpoints} controlepunten en ${files} bestanden, waarvan ${filesRead} tot het einde gelezen.`,
    more: (count: number) => `… en nog ${count}.`,
    holds: 'Alles klopt.',
    broken: (found: number) => `Het logboek klopt niet: ${found} afwijkingen.`,
  },
} as const;

/** What was looked at, each finding, and whether everything holds. */
export function lookSentences(look: Look, language: FindingLanguage): string[] {
  const words = WORDS[language];
  const { found, findings } = look;
  return [
    words.looked(look),
    ...findings.map((finding) => findingSentence(finding, language)),
    ...(found > findings.length ? [words.more(found - findings.length)] : []),
    found === 0 ? words.holds : words.broken(found),
  ];
}
