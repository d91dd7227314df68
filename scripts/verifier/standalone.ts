/**
 * The verifier of bundles that stands alone. `dist/audit-verify.mjs` is made of it and of db/trail, so that it needs
 * nothing but Node, and judges by the very rules by which the desk judges its own trail.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findingSentence } from '@desk/db/trail/findings';
import type { BundleReport } from '@desk/db/trail/bundle/verifyBundle';
import { HOLDS, judge, UNREADABLE, type Verdict } from './judge';
import { languageFrom, VERIFIER_WORDS, type VerifierWords } from './words';

/** What the chains prove of the decisions; nothing is said of a bundle that does not hold. */
function decisionLines({ found, decisions, manifest }: BundleReport, words: VerifierWords): string[] {
  const { scope } = manifest;
  const cases = scope.kind === 'cases' ? scope.cases : [];
  return (found === 0 ? decisions : []).map((decision) =>
    words.decided(decision, cases.find(({ id }) => id === decision.applicationId)?.number ?? decision.applicationId),
  );
}

function printed({ file, reason, report }: Verdict, words: VerifierWords, namesKey: boolean): string[] {
  if (report === null) {
    return [file, words.unreadable[reason ?? 'damaged']];
  }
  const { findings, found, keyId } = report;
  return [
    file,
    words.about(report.manifest),
    words.looked(report),
    ...findings.map((finding) => findingSentence(finding, words.language)),
    ...(found > findings.length ? [words.more(found - findings.length)] : []),
    found === 0 ? words.holds : words.broken(found),
    ...decisionLines(report, words),
    ...(report.unsigned > 0 ? [words.unsigned(report.unsigned)] : []),
    ...(report.withheld > 0 ? [words.withheld(report.withheld)] : []),
    ...(report.changedLater > 0 ? [words.changedLater(report.changedLater)] : []),
    ...(report.erased > 0 ? [words.erased(report.erased)] : []),
    words.told,
    namesKey && findings.every(({ code }) => code !== 'keyNotExpected')
      ? words.keyKnown(keyId)
      : words.keyUnknown(keyId),
  ];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      key: { type: 'string', multiple: true, default: [] },
      checkpoints: { type: 'string' },
    },
  });
  const words = VERIFIER_WORDS[languageFrom(values.lang, process.env)];
  if (values.help || positionals.length === 0) {
    console.log(words.help);
    return values.help ? HOLDS : UNREADABLE;
  }
  const copy = values.checkpoints === undefined ? '' : await readFile(values.checkpoints, 'utf8');
  const outside = copy.split('\n').slice(0, -1);
  let worst = HOLDS;
  for (const file of positionals) {
    const verdict = await judge(file, { expected: values.key, outside });
    const { status, reason, findings } = verdict;
    const lines = values.json
      ? [JSON.stringify({ file, status, reason, findings })]
      : [...printed(verdict, words, values.key.length > 0), ''];
    console.log(lines.join('\n'));
    worst = Math.max(worst, status);
  }
  return worst;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = UNREADABLE;
}
