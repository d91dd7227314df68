/** Asks the mail server for its certificate, as far as a mail would go: connects, turns to TLS, says goodbye. */
import { createConnection, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';

/** `until`: when it ends; `code`: why there is none that can be trusted. */
export type MailCertificate = { readonly until: Date } | { readonly code: string };

const PATIENCE_MS = 10_000;

class NoTls extends Error {
  readonly code = 'noStartTls';
}

/** Until the last line of an answer; its code has three digits. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onData = (data: Buffer): void => {
      text += data.toString('latin1');
      if (/^\d{3} .*\r?\n$/m.test(text)) {
        socket.off('data', onData);
        resolve(text);
      }
    };
    socket.on('data', onData);
    socket.once('error', reject);
    socket.once('close', () => reject(new NoTls('closed')));
  });
}

async function askForTls(socket: Socket): Promise<void> {
  await answerOf(socket);
  for (const [line, expected] of [
    ['EHLO desk\r\n', /^250[ -]STARTTLS/im],
    ['STARTTLS\r\n', /^220 /],
  ] as const) {
    const answer = answerOf(socket);
    socket.write(line);
    if (!expected.test(await answer)) {
      throw new NoTls('refused');
    }
  }
}

function secured(options: ConnectionOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls(options, () => resolve(socket));
    socket.once('error', reject);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new NoTls('timeout')));
  });
}

/** @param url `smtp://…` (by STARTTLS) or `smtps://…` */
export async function mailCertificate(url: string): Promise<MailCertificate> {
  const { protocol, hostname, port } = new URL(url);
  const isSafe = protocol === 'smtps:';
  const place = { host: hostname, port: Number(port === '' ? (isSafe ? 465 : 587) : port) };
  const name = isIP(hostname) === 0 ? { servername: hostname } : {};
  let plain: Socket | null = null;
  try {
    if (!isSafe) {
      plain = createConnection(place);
      plain.setTimeout(PATIENCE_MS, () => plain?.destroy(new NoTls('timeout')));
      await askForTls(plain);
    }
    const socket = await secured(plain === null ? { ...place, ...name } : { socket: plain, ...name });
    const until = new Date(socket.getPeerCertificate().valid_to);
    socket.destroy();
    return { until };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { code: typeof code === 'string' ? code : 'unknown' };
  } finally {
    plain?.destroy();
  }
}
