/** Words of the mail that invites somebody to choose the password of their account. In both languages: the desk does not know theirs. */
import { INVITATION_HOURS, type InvitationKind } from '@desk/shared/access/invitation';

export interface InvitationMail {
  readonly name: string;
  readonly username: string;
  readonly kind: InvitationKind;
  readonly link: string;
}

const HOURS = String(INVITATION_HOURS);

const SUBJECTS: Readonly<Record<InvitationKind, string>> = {
  first: 'Kies het wachtwoord van uw account / choose the password of your account',
  reset: 'Kies een nieuw wachtwoord / choose a new password',
};
const DUTCH: Readonly<Record<InvitationKind, string>> = {
  first: 'Voor u is een account gemaakt bij de Z login upgradebalie.',
  reset:
    'Een beheerder van de Z login upgradebalie vroeg een nieuw wachtwoord voor uw account aan. Het oude werkt niet meer.',
};
const ENGLISH: Readonly<Record<InvitationKind, string>> = {
  first: 'An account at the Z login upgrade desk was made for you.',
  reset:
    'An administrator of the Z login upgrade desk asked for a new password for your account. The old one no longer works.',
};

/** @returns subject and plain text; the same input gives the same words */
export function invitationMail({ name, username, kind, link }: InvitationMail): {
  readonly subject: string;
  readonly text: string;
} {
  const text = [
    `Beste ${name},`,
    `${DUTCH[kind]} Uw gebruikersnaam is ${username}. Kies zelf het wachtwoord op deze pagina:`,
    link,
    `De link werkt ${HOURS} uur, en één keer. Geef deze mail aan niemand door: wie de link opent, kiest het wachtwoord. Verwachtte u deze mail niet? Waarschuw dan een beheerder en open de link niet.`,
    '* * *',
    `Dear ${name},`,
    `${ENGLISH[kind]} Your username is ${username}. Choose the password yourself on the page above.`,
    `The link works for ${HOURS} hours, and once. Pass this mail on to nobody: whoever opens the link chooses the password. Did you not expect it? Then tell an administrator and do not open the link.`,
  ];
  return { subject: SUBJECTS[kind], text: `${text.join('\n\n')}\n` };
}
