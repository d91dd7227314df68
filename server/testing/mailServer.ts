/** A real mail server on a free port that keeps what it gets; it can be stopped and come back on the same port. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Whole messages, headers and body, in the order in which they came. */
  readonly messages: readonly string[];
  /** Recipients on the envelope, one list a message. */
  readonly recipients: readonly (readonly string[])[];
  /** Refuses whoever is named next, with the address in the refusal, as real servers do. */
  refuseNext(): void;
  stop(): Promise<void>;
}

/** Starts it; give the port of one that was stopped to come back. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const messages: string[] = [];
  const recipients: string[][] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refusing ? new Error(`550 no mailbox ${address}`) : null);
      refusing = false;
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString());
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    messages,
    recipients,
    refuseNext: () => {
      refusing = true;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
