/** Decides where the keyboard stands among the questions of a checklist, and where it goes after the last one. */

/** The questions in a part of the page, in their order. */
export function questionsIn(part: HTMLElement | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
}

/** Place of the question that holds the focus; -1 when none does. */
export function focusedQuestion(part: HTMLElement | null): number {
  return questionsIn(part).findIndex((question) => question.contains(document.activeElement));
}

/** Puts the focus on the answer chosen in a question, or on its first one; on anything else as it is. */
export function focusQuestion(target: HTMLElement | null): void {
  const chosen = target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector<HTMLElement>('input');
  (chosen ?? target)?.focus();
}

/** What comes after the questions: a field marked as such, else the button that saves their form. */
export function afterQuestions(list: HTMLElement | null): HTMLElement | null {
  const form = list?.closest('form');
  return (
    form?.querySelector<HTMLElement>('[data-after-questions]') ??
    form?.querySelector<HTMLElement>('[type="submit"]') ??
    null
  );
}

/** Puts the focus on the first question in this part of the page. */
export function focusChecklist(part: HTMLElement | null): void {
  focusQuestion(questionsIn(part)[0] ?? null);
}
