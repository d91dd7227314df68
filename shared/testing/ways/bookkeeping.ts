/**
 * A bookkeeping beside the rules that knows nothing of reopening: whatever is approved must agree with every word, answer and page
 * that came after the verdicts. Ways through the pure rules and ways through the API keep the same one.
 */
import type { CheckWithAttempts } from '../../contract/resources';
import { INTAKE_ITEM_IDS, intakeItem, questionKey, type IntakeItemId } from '../../intake/intakeItems';
import type { MailItem } from '../../intake/mailItem';

type Judged = Pick<CheckWithAttempts, 'code' | 'subject' | 'subjectId' | 'outcome' | 'waiver'>;

/** A case as far as the bookkeeping looks at it. */
export interface RecordedCase {
  readonly checks: readonly Judged[];
  readonly mailItems: readonly Pick<MailItem, 'number' | 'checklist' | 'documents'>[];
  readonly isConfirmedByWord: boolean;
}

interface Page {
  readonly documentId: string | null;
  readonly page: number | null;
}
interface Entry extends Page {
  readonly check: Judged;
  readonly at: number;
  /** Why it passed although a general answer says no. */
  readonly statement: string;
}

/** Typed from the rules: what rests on what a correction changes; IDN-06 is about the persons there, not about who signs. */
const RESTS_ON = {
  companyName: ['CON-05', 'COM-05', 'AUT-05'],
  legalForm: ['CON-05', 'COM-05', 'IDN-03'],
  email: ['CON-05'],
  birthDate: ['CON-05', 'AUT-08', 'IDN-06/person'],
  signedOn: ['CON-04', 'AUT-01', 'AUT-02', 'AUT-03', 'AUT-04', 'AUT-06'],
} as const;
export type ChangingFact = keyof typeof RESTS_ON;

const CONTRADICTING = INTAKE_ITEM_IDS.filter((id) => {
  const { filledBy, proposes, concerns } = intakeItem(id);
  return filledBy === 'officer' && proposes === 'failed' && concerns !== null;
});

const nameOf = ({ code, subject }: Judged): string => `${code}/${subject}`;
const keyOf = ({ code, subjectId }: Judged): string => `${code}/${subjectId ?? ''}`;

export class Bookkeeping {
  private at = 0;
  private isDenied = false;
  /** Somebody said "this was not me", and nobody settled it. */
  private isReported = false;
  private readonly verdicts = new Map<string, Entry>();
  private readonly facts: { readonly at: number; readonly rests: readonly string[] }[] = [];
  private readonly redactions: (Page & { readonly at: number })[] = [];

  /** Begins the next step. */
  step(): number {
    this.at += 1;
    return this.at;
  }
  passed(check: Judged, page: Page, statement: string): void {
    this.verdicts.set(keyOf(check), { check, ...page, statement, at: this.at });
  }
  changed(fact: ChangingFact): void {
    this.facts.push({ at: this.at, rests: RESTS_ON[fact] });
  }
  redacted(page: Page): void {
    this.redactions.push({ ...page, at: this.at });
  }
  said(isUpgrade: boolean): void {
    this.isDenied = !isUpgrade;
  }
  reported(): void {
    this.isReported = true;
  }
  released(): void {
    this.isReported = false;
  }
  /** A later letter that carries the note takes a denial back. */
  received(saysUpgrade: boolean): void {
    this.isDenied = this.isDenied && !saysUpgrade;
  }

  /** What stands against an approval of this case, by the bookkeeping alone. */
  objections(recorded: RecordedCase): string[] {
    const unread = recorded.mailItems.filter(({ checklist }) => Object.keys(checklist).length === 0);
    const isDone = ({ outcome, waiver }: Judged): boolean =>
      outcome === 'passed' || outcome === 'notApplicable' || waiver !== null;
    const open = recorded.checks.filter((check) => !isDone(check));
    return [
      ...[...this.verdicts.values()].flatMap((entry) => this.against(entry, recorded)),
      ...(this.isDenied ? ['the customer denied it'] : []),
      ...(this.isReported ? ['the customer knows nothing of it'] : []),
      ...unread.map(({ number }) => `${number} unread`),
      ...open.map((check) => `${nameOf(check)} open`),
    ];
  }

  private against(entry: Entry, recorded: RecordedCase): string[] {
    const name = nameOf(entry.check);
    const isLater = ({ at }: { readonly at: number }): boolean => at > entry.at;
    const byFact = this.facts.some((fact) => isLater(fact) && fact.rests.some((rests) => name.startsWith(rests)));
    const byPage = this.redactions.some(
      (one) => isLater(one) && one.documentId === entry.documentId && one.page === entry.page,
    );
    return [
      ...(byFact ? [`${name} is older than its facts`] : []),
      ...(byPage ? [`${name} lost its page`] : []),
      ...contradictionsOf(entry, recorded).map((item) => `${name} against ${item}`),
    ];
  }
}

/** Questions that the letter of the evidence answers with no although the check says yes. */
function contradictionsOf({ check, documentId, statement }: Entry, recorded: RecordedCase): IntakeItemId[] {
  const letter = recorded.mailItems.find(({ documents }) => documents.some(({ id }) => id === documentId));
  const isAboutOne = check.subject === 'person' || check.subject === 'signer';
  return CONTRADICTING.filter((item) => {
    if (intakeItem(item).concerns !== check.code || (item === 'upgradeNote' && recorded.isConfirmedByWord)) {
      return false;
    }
    const own = isAboutOne ? letter?.checklist[questionKey(item, check.subjectId)] : undefined;
    const general = letter?.checklist[item];
    // A general no speaks against each of them, unless somebody wrote why not against this one.
    return own === undefined ? general === 'no' && !(isAboutOne && statement !== '') : own === 'no';
  });
}
