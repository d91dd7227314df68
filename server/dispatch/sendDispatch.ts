/** Sends one claimed dispatch: opens its secret or reads its words, makes the mail or SMS, hands it to the carrier. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import { findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import { dispatchesOf, type ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { groupCode } from '@desk/shared/dispatch/activationCode';
import type { CodeChannel } from '@desk/shared/policy/codeChannels';
import { carriesCode, type CodeDispatch, type ElectronicChannel } from '@desk/shared/dispatch/dispatch';
import { printedName } from '@desk/shared/dispatch/printedName';
import { unseal } from '../crypto/seal';
import type { Dependencies } from '../dependencies';
import type { OutgoingMail } from './carriers';
import { settingsOfCase } from './policyOfCase';
import { renderActivationMail } from './letters/activationMail';
import { smsNumber, type OutgoingSms } from './sms/smsGateway';
import { smsText } from './sms/smsTexts';

interface CodeParts {
  readonly application: ApplicationRecord;
  readonly person: ApplicationPerson;
  /** The code or the token of the link; in clear only here. */
  readonly secret: string;
}

async function partsOf(deps: Dependencies, dispatch: ClaimedDispatch & CodeDispatch): Promise<CodeParts> {
  const application = await findApplication(deps.db, dispatch.applicationId);
  const person = (await personsOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.personId);
  const code = (await codesOf(deps.db, dispatch.applicationId)).find(({ id }) => id === dispatch.codeId);
  if (application === null || person === undefined || code === undefined || dispatch.sealedSecret === null) {
    throw new Error('The dispatch belongs to a case, person or code that is not there');
  }
  const secret = unseal(deps.config.keys.dispatchSeal, dispatch.id, dispatch.sealedSecret);
  return { application, person, secret };
}

/** By which channel the code goes that belongs to this link. */
async function codeChannelOf({ db }: Dependencies, { applicationId, codeId }: CodeDispatch): Promise<CodeChannel> {
  const all = await dispatchesOf(db, applicationId);
  const code = all.find((other) => other.codeId === codeId && other.kind === 'activationCode');
  return code?.channel === 'sms' ? 'sms' : 'letter';
}

async function activationMail(deps: Dependencies, dispatch: ClaimedDispatch & CodeDispatch): Promise<OutgoingMail> {
  const { application, person, secret } = await partsOf(deps, dispatch);
  const mailFacts = {
    language: application.language,
    name: printedName(person),
    company: application.companyName,
    targetLevel: application.targetLevel,
    link: `${deps.config.activationUrl}/${secret}`,
    caseNumber: application.number,
    codeChannel: await codeChannelOf(deps, dispatch),
  };
  const mail = renderActivationMail(mailFacts, deps.config.sender);
  return { ...mail, to: { name: printedName(person), address: person.email }, dispatchId: dispatch.id };
}

/** A code or a link by SMS; words to the customer never go that way. */
async function activationSms(deps: Dependencies, dispatch: ClaimedDispatch): Promise<OutgoingSms> {
  if (!carriesCode(dispatch) || dispatch.kind === 'customerMessage') {
    throw new Error('Only codes and links go by SMS');
  }
  const { application, person, secret } = await partsOf(deps, dispatch);
  const { language, targetLevel, number: caseNumber } = application;
  const shown = dispatch.kind === 'activationCode' ? groupCode(secret) : `${deps.config.activationUrl}/${secret}`;
  const { smsLifeHours: lifeHours } = await settingsOfCase(deps.db, application);
  const text = smsText(dispatch.kind, { language, targetLevel, caseNumber, lifeHours, secret: shown });
  return { dispatchId: dispatch.id, to: smsNumber(person.mobile), text };
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
  sms: async (deps, dispatch) => deps.carriers.sendSms(await activationSms(deps, dispatch)),
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
