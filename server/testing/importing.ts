/** Sends imports to a server as the programs around it do. */
import { expect } from 'vitest';
import type { TestActor } from './actors';
import type { Answer } from './apiClient';
import { applicationInput, registrationCsv, registrationInput } from './samples';
import type { TestServer } from './startTestServer';

export interface Importing {
  sendCsv(text: string, actor?: TestActor, query?: string): Promise<Answer>;
  /** Texts go as they are, everything else as JSON. */
  sendLines(lines: readonly unknown[], actor?: TestActor, query?: string): Promise<Answer>;
  /** An application whose registration is known, when its serial is nobody else's on this server. */
  known(serial: number): Promise<ReturnType<typeof applicationInput>>;
  /** What the trail says of the imports of a kind, the first one first. */
  finished(kind: string): Promise<unknown[]>;
}

/** @param serverOf is asked at every call: a test file starts its server after it was read */
export function importingTo(serverOf: () => TestServer): Importing {
  const sendCsv: Importing['sendCsv'] = (text, actor = 'loginPlatform', query = '') =>
    serverOf().as(actor).post(`/api/imports/registrations${query}`, text, { 'Content-Type': 'text/csv' });
  return {
    sendCsv,
    sendLines(lines, actor = 'frontOffice', query = '') {
      const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      const headers = { 'Content-Type': 'application/x-ndjson' };
      return serverOf().as(actor).post(`/api/imports/applications${query}`, text, headers);
    },
    async known(serial) {
      const registration = registrationInput(serial);
      expect((await sendCsv(registrationCsv(registration))).body).toMatchObject({ refused: [] });
      return applicationInput(registration, serial);
    },
    async finished(kind) {
      const [filter = '', sort = '', range = ''] = ['{"type":"import.finished"}', '["sequence","ASC"]', '[0,199]'].map(
        encodeURIComponent,
      );
      const path = `/api/audit-events?filter=${filter}&sort=${sort}&range=${range}`;
      const { body } = await serverOf().as('auditor1').get(path);
      return body
        .map(({ data }: { data: { kind: string } }) => data)
        .filter((data: { kind: string }) => data.kind === kind);
    },
  };
}
