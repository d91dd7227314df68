/** Somebody at a screen who is told to try again, does, and notes down everything that was acknowledged. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, ApiClient, HeaderValues } from '@desk/server/testing/apiClient';
import type { Acknowledged, Notes } from './notes';

/** Shorter than any Retry-After: how long it lasts is measured, not how long somebody waits. */
const AGAIN_MS = 250;

const EVENT_OF_ACTION: Readonly<Record<string, string>> = {
  take: 'checks.started',
  setPageKind: 'mail.pageKindSet',
  recordCheck: 'check.recorded',
  sendToIdentification: 'checks.identificationRequested',
  recordAppointment: 'checks.appointmentRecorded',
  submit: 'decision.submitted',
  approve: 'decision.approved',
};

/** What the trail must hold once for this answer; null for what changes no case. */
function actOf(path: string, { body }: Answer, key: string): Acknowledged | null {
  if (path === '/api/mail-items') {
    return { key, applicationId: String(body.applicationId), type: 'mail.registered' };
  }
  const [, applicationId = '', what = ''] = /^\/api\/applications\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const type = what === 'notes' ? 'note.written' : EVENT_OF_ACTION[what.replace(/^actions\//, '')];
  return type === undefined ? null : { key, applicationId, type };
}

/**
 * The same client, with a key for each change and patience.
 * @param stopped once it is over: then nobody waits any longer, and what is not acknowledged stays so
 */
export function patiently(client: ApiClient, notes: Notes, stopped: AbortSignal): ApiClient {
  async function insist(path: string, ask: (headers: HeaderValues) => Promise<Answer>): Promise<Answer> {
    const key = randomUUID();
    let refusedAt: number | null = null;
    for (;;) {
      const asked = performance.now();
      const answer = await ask({ 'Idempotency-Key': key }).catch((error: unknown) => {
        notes.broke(path, error);
        return null;
      });
      if (answer !== null) {
        notes.answered(path, answer, asked);
      }
      if (answer !== null && answer.status !== 503) {
        if (refusedAt !== null) {
          notes.away(refusedAt, asked);
        }
        return answer;
      }
      refusedAt ??= performance.now();
      stopped.throwIfAborted();
      await pause(AGAIN_MS);
    }
  }
  async function change(path: string, ask: (headers: HeaderValues) => Promise<Answer>): Promise<Answer> {
    let key = '';
    const answer = await insist(path, (headers) => {
      key = headers['Idempotency-Key'] ?? '';
      return ask(headers);
    });
    const act = answer.status < 300 ? actOf(path, answer, key) : null;
    if (act !== null) {
      notes.acknowledged.push(act);
    }
    return answer;
  }
  return {
    get: (path, headers) => insist(path, () => client.get(path, headers)),
    post: (path, body, headers) => change(path, (key) => client.post(path, body, { ...headers, ...key })),
    put: (path, body, headers) => change(path, (key) => client.put(path, body, { ...headers, ...key })),
    delete: (path, headers) => change(path, (key) => client.delete(path, { ...headers, ...key })),
    upload: (path, form, headers) => change(path, (key) => client.upload(path, form, { ...headers, ...key })),
  };
}
