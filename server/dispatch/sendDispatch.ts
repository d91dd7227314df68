/** Sends one claimed dispatch: opens its secret or reads its words, makes the mail, hands it to the carrier. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import { findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import type { ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import { carriesCode, type CodeDispatch, type ElectronicChannel } from '@desk/shared/dispatch/dispatch';
import { printedName } from '@desk/shared/dispatch/printedName';
import { unseal } from '../crypto/seal';
import type { Dependencies } from '../dependencies';
import type { OutgoingMail } from './carriers';
import { renderActivationMail } from './letters/activationMail';

/** The mail with the link; its token is in clear only here. */
async function activationMail(deps: Dependencies, dispatch: ClaimedDispatch & CodeDispatch): Promise<OutgoingMail> {
  const application = await findApplication(deps.db, dispatch.applicationId);
  const person = (await personsOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.personId);
  const code = (await codesOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.codeId);
  if (application === null || person === undefined || code === undefined || dispatch.sealedSecret === null) {
    throw new Error('The dispatch belongs to a case, person or code that is not there');
  }
  const token = unseal(deps.config.keys.dispatchSeal, dispatch.id, dispatch.sealedSecret);
  const mail = renderActivationMail({
    language: application.language,
    name: printedName(person),
    company: application.companyName,
    targetLevel: application.targetLevel,
    link: `${deps.config.activationUrl}/${token}`,
    validUntil: code.expiresAt,
    caseNumber: application.number,
  });
  return { ...mail, to: { name: printedName(person), address: person.email }, dispatchId: dispatch.id };
}

/** Words to the customer, to the mailbox that was chosen when they were worded: what is typed into the case later changes nothing. */
async function messageMail(deps: Dependencies, dispatch: ClaimedDispatch): Promise<OutgoingMail> {
  const message = await findCustomerMessage(deps.db, dispatch.customerMessageId ?? '');
  const to = message?.receivers.mails.find(({ personId }) => personId === dispatch.personId);
  if (message === null || to === undefined) {
    throw new Error('The dispatch belongs to a message or a receiver that is not there');
  }
  const { subject, text, html } = message;
  return { subject, text, html, to: { name: to.name, address: to.email }, dispatchId: dispatch.id };
}

/** Registry of electronic channels; letters go by print runs. */
const SENDERS: Record<ElectronicChannel, (deps: Dependencies, dispatch: ClaimedDispatch) => Promise<string>> = {
  email: async (deps, dispatch) =>
    deps.carriers.sendMail(
      carriesCode(dispatch) ? await activationMail(deps, dispatch) : await messageMail(deps, dispatch),
    ),
};

/**
 * Sends it. The same dispatch always carries the same secret or words and the same reference, however often it is tried.
 * @returns what the carrier calls it
 * @throws whatever the carrier throws; the worker keeps the dispatch for another try
 */
export async function sendDispatch(deps: Dependencies, dispatch: ClaimedDispatch): Promise<string> {
  if (dispatch.channel === 'letter') {
    throw new Error('A letter is printed, not sent');
  }
  return SENDERS[dispatch.channel](deps, dispatch);
}
