/** What customers of the demo said about their establishment number: one keeps it, one was asked, and a third nobody asked yet. */
import { act, fileOf, officerOf, type DemoDesk } from './demoDesk';
import type { DemoCase } from './demoCases';

/** By the front office's key; FO-2026-004282 has a number too, applies for UWV, and waits for somebody to ask. */
const ANSWERS: Readonly<Record<string, 'keep' | 'ask'>> = { 'FO-2026-004184': 'keep', 'FO-2026-004296': 'ask' };

/** Records on the day the letter came in what this customer said, if they were asked at all. */
export async function recordChoice(desk: DemoDesk, demoCase: DemoCase, on: string): Promise<void> {
  const answer = ANSWERS[demoCase.input.frontOfficeId];
  const [signer] = demoCase.input.signers;
  if (answer === undefined || signer === undefined) {
    return;
  }
  const { application } = await fileOf(desk, demoCase);
  const by = { applicationId: application.id, actor: officerOf(desk, demoCase) };
  if (answer === 'ask') {
    await act(desk, { ...by, action: 'askEstablishment', input: {} });
    return;
  }
  const saidBy = [signer.initials, signer.prefix, signer.surname].filter((part) => part !== '').join(' ');
  await act(desk, { ...by, action: 'keepEstablishment', input: { saidBy, channel: 'phone', on } });
}
