/** Carriers: what takes mails and SMS out of the desk, by setting into the outbox folder, over SMTP or to a gateway. */
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config';
import { writeWhole } from '../files/writeWhole';
import { CarrierFailure, postSms, type OutgoingSms } from './sms/smsGateway';

export interface OutgoingMail {
  /** The dispatch, or what else is sent: the same one always carries the same Message-ID, so that a repeat can be recognised. */
  readonly dispatchId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
}
export interface Carriers {
  /** @returns what the carrier calls it */
  sendMail(mail: OutgoingMail): Promise<string>;
  /** @returns what the gateway calls it */
  sendSms(sms: OutgoingSms): Promise<string>;
  close(): void;
}

/** A mail server that does not answer may not keep the others waiting, nor outlast the lease of its dispatch. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

function messageOf(mail: OutgoingMail, { mailFrom, publicUrl }: Config): SendMailOptions {
  const { to, subject, text, html, attachments = [], dispatchId } = mail;
  return {
    from: mailFrom,
    to,
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    attachments: [...attachments],
    messageId: `<${dispatchId}@${new URL(publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Without a gateway the demo writes files; a real desk has nothing to send with, and says so in the tray. */
async function sendSms(config: Config, sms: OutgoingSms): Promise<string> {
  if (config.sms !== null) {
    return postSms(config.sms, sms, new Date());
  }
  if (config.isProduction) {
    throw new CarrierFailure('notLetIn');
  }
  const file = join(config.dataDir, 'outbox', 'sms', `${sms.dispatchId}.json`);
  await writeWhole(file, Buffer.from(JSON.stringify({ to: sms.to, text: sms.text })));
  return sms.dispatchId;
}

/** Carriers for these settings: SMTP when SMTP_URL is set, files under data/outbox otherwise. */
export function openCarriers(config: Config): Carriers {
  const outbox = join(config.dataDir, 'outbox');
  const smtp =
    config.smtpUrl === null
      ? null
      : createTransport({
          url: config.smtpUrl,
          pool: true,
          // In production no link goes over a line that others can read; smtps:// is safe from its first byte.
          requireTLS: config.isProduction,
          ...PATIENCE,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async sendMail(mail) {
      const message = messageOf(mail, config);
      if (smtp !== null) {
        const sent = await smtp.sendMail(message);
        return sent.messageId;
      }
      const { message: raw, messageId } = await composer.sendMail(message);
      await writeWhole(join(outbox, 'mail', `${mail.dispatchId}.eml`), raw as Buffer);
      return messageId;
    },
    sendSms: (sms) => sendSms(config, sms),
    close() {
      smtp?.close();
    },
  };
}
