/** What the pages of a bundle call messages, the ways they go and how they fared, in Dutch and in English. */
import type { Channel, DispatchKind, DispatchStatus } from '@desk/shared/dispatch/dispatch';
import type { PageLanguage } from './pageWords';

interface MessageWords {
  readonly kinds: Readonly<Record<DispatchKind, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly statuses: Readonly<Record<DispatchStatus, string>>;
}

export const MESSAGE_WORDS: Readonly<Record<PageLanguage, MessageWords>> = {
  nl: {
    kinds: {
      activationCode: 'activeringscode',
      activationLink: 'activeringslink',
      customerMessage: 'bericht aan de klant',
    },
    channels: { letter: 'brief', email: 'e-mail', sms: 'sms' },
    statuses: {
      queued: 'wacht op verzending',
      printing: 'in een printrun',
      sent: 'verstuurd',
      bounced: 'onbestelbaar',
      returned: 'teruggekomen',
      failed: 'niet gelukt',
      superseded: 'vervangen',
    },
  },
  en: {
    kinds: {
      activationCode: 'activation code',
      activationLink: 'activation link',
      customerMessage: 'message to the customer',
    },
    channels: { letter: 'letter', email: 'e-mail', sms: 'text message' },
    statuses: {
      queued: 'waits to be sent',
      printing: 'in a print run',
      sent: 'sent',
      bounced: 'undeliverable',
      returned: 'came back',
      failed: 'failed',
      superseded: 'replaced',
    },
  },
};
