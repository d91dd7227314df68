/** Walks a way through the API, as officers, post and supervisors would, and keeps the bookkeeping of the rules beside it. */
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { Bookkeeping } from '@desk/shared/testing/ways/bookkeeping';
import type { Step } from '@desk/shared/testing/ways/steps';
import type { ApiClient, Answer } from './apiClient';
import { evidenceFor, manualChecks, namePages, postLetter, readCase, seePages } from './story';

export interface Walkers {
  readonly officer: ApiClient;
  readonly supervisor: ApiClient;
  /** For what takes two of them. */
  readonly other: ApiClient;
}

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

export class ApiWalk {
  readonly book = new Bookkeeping();
  /** Answers that were the desk's own fault. */
  readonly faults: string[] = [];
  private readonly by: Walkers;
  private detail: ApplicationDetail;
  private at = 0;

  private constructor(by: Walkers, detail: ApplicationDetail) {
    this.by = by;
    this.detail = detail;
    for (const check of detail.checks) {
      this.enter(check);
    }
  }

  static async begin(by: Walkers, caseId: string): Promise<ApiWalk> {
    return new ApiWalk(by, await readCase(by.officer, caseId));
  }

  get status(): string {
    return this.detail.status;
  }

  private enter(check: CheckWithAttempts): void {
    const last = check.attempts.at(-1);
    if (check.outcome === 'passed' && last !== undefined && last.byRole !== 'system') {
      const { documentId = null, page = null } = last.evidence ?? {};
      this.book.passed(check, { documentId, page }, last.remark);
    }
  }

  /** Sends an action; answers whether it was taken. A refusal is the desk's good right, a fault is not. */
  private async act(client: ApiClient, action: string, input: object = {}): Promise<boolean> {
    const { id, version } = this.detail;
    return this.taken(client.post(`/api/applications/${id}/actions/${action}`, { version, ...input }));
  }

  private async taken(asking: Promise<Answer>): Promise<boolean> {
    const answer = await asking;
    if (answer.status >= 500) {
      this.faults.push(`${String(answer.status)} ${answer.text}`);
    }
    if (answer.status >= 300) {
      return false;
    }
    this.detail = 'actions' in answer.body ? (answer.body as ApplicationDetail) : await this.reread();
    return true;
  }

  private async reread(): Promise<ApplicationDetail> {
    this.detail = await readCase(this.by.officer, this.detail.id);
    return this.detail;
  }

  private letter(at: number): MailItem {
    return this.detail.mailItems[at % this.detail.mailItems.length] as MailItem;
  }

  /** What the bookkeeping holds against an approval of the case as it is now. */
  objections(): string[] {
    const { checks, mailItems, upgradeAnswer } = this.detail;
    return this.book.objections({ checks, mailItems, isConfirmedByWord: upgradeAnswer?.isUpgrade === true });
  }

  /** Actions that lead out of where the case is, for its officer or a supervisor; an approved case goes on by itself. */
  async waysOut(): Promise<readonly string[]> {
    const out = ['withdraw', 'return', 'requestRelease', 'submit'];
    const open = this.detail.actions.available.filter((action) => out.includes(action));
    if (open.length > 0 || this.status === 'approved') {
      return [...open, this.status];
    }
    const { actions } = await readCase(this.by.supervisor, this.detail.id);
    return actions.available.filter((action) => out.includes(action));
  }

  async take(step: Step): Promise<void> {
    this.at = this.book.step();
    switch (step.kind) {
      case 'record': {
        const check = this.detail.checks[step.check % this.detail.checks.length] as CheckWithAttempts;
        return this.record(check, step.states ? 'stands on the sheet behind it' : '');
      }
      case 'recordAll':
        return this.recordAll();
      case 'answer':
        await this.act(this.by.officer, 'answerChecklist', {
          mailItemId: this.letter(step.letter).id,
          answers: { [step.item]: step.answer },
        });
        return;
      case 'letter':
        return this.post(step);
      case 'word':
        return this.say(step);
      case 'redact':
        return this.redact(step);
      case 'correct':
        return this.correct(step);
      case 'signedOn':
        return this.date(step);
      case 'submit':
        await this.act(this.by.officer, 'submit');
        return;
      case 'approve':
        await this.act(this.by.supervisor, 'approve');
        return;
      case 'report':
        return this.report();
      case 'release':
        await this.act(this.by.other, 'requestRelease', { reason: 'it was somebody else' });
        if (await this.act(this.by.supervisor, 'release', { reason: 'it was somebody else' })) {
          this.book.released();
        }
        return;
      case 'return':
      case 'hold':
        await this.act(this.by.supervisor, step.kind, { reason: 'a second look' });
    }
  }

  private async record(check: CheckWithAttempts, remark: string): Promise<void> {
    const evidence = evidenceFor(this.detail, check);
    const verdict = { checkId: check.id, outcome: 'passed', evidence, remark };
    if (await this.act(this.by.officer, 'recordCheck', verdict)) {
      const now = this.detail.checks.find(({ id }) => id === check.id);
      this.enter(now ?? check);
    }
  }

  /** Has every page on screen and named, then passes whatever is open. */
  private async recordAll(): Promise<void> {
    if (this.detail.pages.some(({ kind, seen }) => kind === null || !seen)) {
      await this.taken(namePages(this.by.officer, this.detail));
      await seePages(this.by.officer, this.detail);
    }
    for (const { id } of manualChecks(await this.reread())) {
      const check = this.detail.checks.find((one) => one.id === id);
      if (check !== undefined && check.outcome !== 'passed') {
        await this.record(check, '');
      }
    }
  }

  private async post({ says }: Of<'letter'>): Promise<void> {
    const checklist = JSON.stringify(says);
    if (await this.taken(postLetter(this.by.officer, this.detail.number, { checklist, signedOn: '' }))) {
      this.book.received(says.upgradeNote === 'yes');
    }
  }

  private async say({ isUpgrade }: Of<'word'>): Promise<void> {
    const said = { isUpgrade, saidBy: 'T. Hoekstra', channel: 'phone', on: '2026-11-23' };
    if (await this.act(this.by.officer, 'recordUpgradeAnswer', said)) {
      this.book.said(isUpgrade);
    }
  }

  private async report(): Promise<void> {
    const said = { personId: null, saidBy: 'T. Hoekstra', channel: 'phone', on: '2026-11-23', note: 'not me' };
    if (await this.act(this.by.officer, 'reportNotMe', said)) {
      this.book.reported();
    }
  }

  private async redact({ letter, page }: Of<'redact'>): Promise<void> {
    const documentId = this.letter(letter).documents[0]?.id ?? '';
    const regions = [{ page, left: 0.1, top: 0.1, width: 0.2, height: 0.1 }];
    const { version } = this.detail;
    const body = { version, reason: 'a number that nobody needs', regions };
    if (await this.taken(this.by.officer.post(`/api/documents/${documentId}/redact`, body))) {
      this.book.redacted({ documentId, page });
    }
  }

  private async correct({ field }: Of<'correct'>): Promise<void> {
    const { id, version, persons } = this.detail;
    const value = field === 'email' ? `p${String(this.at)}@example.com` : `1980-03-${String(10 + (this.at % 18))}`;
    const people = persons.map((person) => {
      const { id: personId, initials, firstNames, prefix, surname, birthDate, email, mobile, employed } = person;
      const declared = { id: personId, initials, firstNames, prefix, surname, birthDate, email, mobile, employed };
      return { ...declared, [field]: value };
    });
    const isCompany = field === 'companyName' || field === 'legalForm';
    const changes = isCompany ? { [field]: `Other ${String(this.at)}` } : { persons: people };
    const body = { version, reason: 'as on paper', ...changes };
    if (await this.taken(this.by.officer.put(`/api/applications/${id}`, body))) {
      this.book.changed(field);
    }
  }

  private async date({ letter, day }: Of<'signedOn'>): Promise<void> {
    const earliest = (): string | undefined => this.detail.mailItems.flatMap((one) => one.signedOn ?? []).sort()[0];
    const was = earliest();
    const signedOn = `2026-11-${String(day).padStart(2, '0')}`;
    const answers = { mailItemId: this.letter(letter).id, answers: {}, signedOn };
    await this.act(this.by.officer, 'answerChecklist', answers);
    if (earliest() !== was) {
      this.book.changed('signedOn');
    }
  }
}
