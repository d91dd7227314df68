/** Decides how the checks of a case are laid out: per subject, in catalogue order, and which come next. */
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { subjectsOf, type CaseSubject } from '../flow/people';

export interface CheckGroup {
  readonly subject: CaseSubject;
  readonly checks: readonly CheckWithAttempts[];
}
type CaseWithChecks = Parameters<typeof subjectsOf>[0] & { readonly checks: readonly CheckWithAttempts[] };

/** An outcome that lets the case go on; under inquiry is not yet one. */
export function isDone({ outcome }: Pick<CheckWithAttempts, 'outcome'>): boolean {
  return outcome !== null && outcome !== 'inquiry';
}

/** How a check comes to its outcome. What the desk could not settle itself (inquiry) is for an officer. */
export function decidedBy({
  code,
  outcome,
}: Pick<CheckWithAttempts, 'code' | 'outcome'>): 'officer' | 'desk' | 'comparison' {
  if (isDerivedFromMismatches(code)) {
    return 'comparison';
  }
  return isAutomatic(code) && outcome !== 'inquiry' ? 'desk' : 'officer';
}

/** The checks per subject; subjects without checks are left out. */
export function checkGroups(record: CaseWithChecks): CheckGroup[] {
  const ordered = [...record.checks].sort((a, b) => CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code));
  return subjectsOf(record)
    .map((subject) => ({
      subject,
      checks: ordered.filter((check) => check.subject === subject.subject && check.subjectId === subject.id),
    }))
    .filter((group) => group.checks.length > 0);
}

/**
 * The next check an officer still has to do, in the order of the screen, starting after this one and going round once.
 * What rests on the appointment comes after all that rests on paper, and nobody walks into it from there: one key pressed
 * once too often must not say that an original document was seen.
 * @param afterId the check that was just done; empty when they ask for the next one themself
 * @returns its id, or null when nothing is left
 */
export function nextOpenCheck(groups: readonly CheckGroup[], afterId: string): string | null {
  const inOrder = groups.flatMap((group) => group.checks);
  const at = inOrder.findIndex((check) => check.id === afterId);
  const following = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(at, 0))];
  const open = following.filter((check) => !isDone(check) && decidedBy(check) === 'officer');
  const onPaper = open.find(({ code }) => checkType(code).isPaper);
  const walked = inOrder[at];
  const stopsHere = walked !== undefined && checkType(walked.code).isPaper;
  return (onPaper ?? (stopsHere ? undefined : open[0]))?.id ?? null;
}
