/** Who sends letters and mails, and how a customer reaches them: settings of the installation, never words of a template. */
import type { LetterLanguage } from './letterDate';

export interface Sender {
  readonly name: string;
  /** The postal address from top to bottom, without the name. */
  readonly addressLines: readonly string[];
  /** As it is printed, with its spaces. */
  readonly phone: string;
  readonly email: string;
  /** Without `https://` and without a slash at the end, as people write it on paper. */
  readonly webPage: string;
  readonly openingHours: Readonly<Record<LetterLanguage, string>>;
}

/** Facts about the sender that every template may name. */
export const SENDER_PLACEHOLDERS = [
  'senderName',
  'senderAddress',
  'phone',
  'email',
  'webPage',
  'openingHours',
] as const;
export type SenderPlaceholder = (typeof SENDER_PLACEHOLDERS)[number];

/** How the customer reaches us, as a part of a letter or mail. */
export interface ContactDetails {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

const WORDS = {
  nl: { title: 'Zo bereikt u ons', phone: 'Telefoon', email: 'E-mail', webPage: 'Website', post: 'Post' },
  en: { title: 'How to reach us', phone: 'Telephone', email: 'E-mail', webPage: 'Website', post: 'Post' },
} as const satisfies Record<LetterLanguage, Record<string, string>>;

/** The postal address with the name of the sender, on one line. */
export function senderOnOneLine({ name, addressLines }: Sender): string {
  return [name, ...addressLines].join(', ');
}

/** A number that is not torn over two lines. */
export function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0');
}

/** What the placeholders of the sender stand for in this language. */
export function senderFacts(sender: Sender, language: LetterLanguage): Readonly<Record<SenderPlaceholder, string>> {
  const { name, phone, email, webPage, openingHours } = sender;
  return {
    senderName: name,
    senderAddress: senderOnOneLine(sender),
    phone: unbroken(phone),
    email,
    webPage,
    openingHours: openingHours[language],
  };
}

/** The part "how to reach us" that stands in every letter and mail. */
export function contactDetails(sender: Sender, language: LetterLanguage): ContactDetails {
  const words = WORDS[language];
  return {
    title: words.title,
    rows: [
      { label: words.phone, value: `${sender.phone} (${sender.openingHours[language]})` },
      { label: words.email, value: sender.email },
      { label: words.webPage, value: sender.webPage },
      { label: words.post, value: senderOnOneLine(sender) },
    ],
  };
}
