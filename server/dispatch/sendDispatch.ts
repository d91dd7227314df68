/** Sends one claimed dispatch: opens its secret, makes the mail, hands it to the carrier. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import type { ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { ElectronicChannel } from '@desk/shared/dispatch/dispatch';
import { unseal } from '../crypto/seal';
import type { Dependencies } from '../dependencies';
import { renderActivationMail } from './letters/activationMail';
import { printedName } from '@desk/shared/dispatch/printedName';

interface Message {
  readonly dispatch: ClaimedDispatch;
  readonly application: ApplicationRecord;
  readonly person: ApplicationPerson;
  readonly validUntil: string;
  /** The token of the link; in clear only here. */
  readonly secret: string;
}

async function sendMail(deps: Dependencies, message: Message): Promise<string> {
  const { dispatch, application, person, validUntil, secret } = message;
  const mail = renderActivationMail({
    language: application.language,
    name: printedName(person),
    company: application.companyName,
    targetLevel: application.targetLevel,
    link: `${deps.config.activationUrl}/${secret}`,
    validUntil,
    caseNumber: application.number,
  });
  const to = { name: printedName(person), address: person.email };
  return deps.carriers.sendMail({ ...mail, to, dispatchId: dispatch.id });
}

/** Registry of electronic channels; letters go by print runs. */
const SENDERS: Record<ElectronicChannel, (deps: Dependencies, message: Message) => Promise<string>> = {
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
  if (dispatch.channel === 'letter') {
    throw new Error('A letter is printed, not sent');
  }
  return SENDERS[dispatch.channel](deps, { dispatch, application, person, validUntil: code.expiresAt, secret });
}
