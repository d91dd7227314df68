/** Sends one claimed dispatch: opens its secret, makes the letter or the mail, hands it to the carrier. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import type { ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { ASSURANCE_LEVELS } from '@desk/shared/application/assuranceLevels';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { groupCode } from '@desk/shared/dispatch/activationCode';
import type { Channel } from '@desk/shared/dispatch/dispatch';
import { unseal } from '../crypto/seal';
import type { Dependencies } from '../dependencies';
import { renderActivationLetter } from './letters/activationLetter';
import { renderActivationMail } from './letters/activationMail';

interface Message {
  readonly dispatch: ClaimedDispatch;
  readonly application: ApplicationRecord;
  readonly person: ApplicationPerson;
  readonly validUntil: string;
  /** The code for a letter, the token of the link for a mail; in clear only here. */
  readonly secret: string;
}

function nameOf({ firstNames, initials, prefix, surname }: ApplicationPerson): string {
  return [initials === '' ? firstNames : initials, prefix, surname].filter((part) => part !== '').join(' ');
}

async function sendLetter(deps: Dependencies, message: Message): Promise<string> {
  const { dispatch, application, person, validUntil, secret } = message;
  const pdf = await renderActivationLetter({
    language: application.language,
    date: dispatch.queuedAt,
    recipient: { nameLines: [nameOf(person)], company: application.companyName, address: application.address },
    targetLevel: application.targetLevel,
    code: groupCode(secret),
    validUntil,
    caseNumber: application.number,
    registered: ASSURANCE_LEVELS[application.targetLevel].registeredPost,
  });
  return deps.carriers.printLetter(dispatch.id, pdf);
}

async function sendMail(deps: Dependencies, message: Message): Promise<string> {
  const { dispatch, application, person, validUntil, secret } = message;
  const mail = renderActivationMail({
    language: application.language,
    name: nameOf(person),
    company: application.companyName,
    targetLevel: application.targetLevel,
    link: `${deps.config.activationUrl}/${secret}`,
    validUntil,
    caseNumber: application.number,
  });
  const to = { name: nameOf(person), address: person.email };
  return deps.carriers.sendMail({ ...mail, to, dispatchId: dispatch.id });
}

/** Registry of channels. */
const SENDERS: Record<Channel, (deps: Dependencies, message: Message) => Promise<string>> = {
  letter: sendLetter,
  email: sendMail,
};

/**
 * Sends it. The same dispatch always carries the same secret and the same reference, however often it is tried.
 * @returns what the carrier calls it
 * @throws whatever the carrier throws; the worker keeps the dispatch for another try
 */
export async function sendDispatch(deps: Dependencies, dispatch: ClaimedDispatch): Promise<string> {
  const application = await findApplication(deps.db, dispatch.applicationId);
  const person = (await personsOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.personId);
  const code = (await codesOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.codeId);
  if (application === null || person === undefined || code === undefined) {
    throw new Error('The dispatch belongs to a case, person or code that is not there');
  }
  const secret = unseal(deps.config.keys.dispatchSeal, dispatch.id, dispatch.sealedSecret);
  return SENDERS[dispatch.channel](deps, { dispatch, application, person, validUntil: code.expiresAt, secret });
}
