/** Routes of the certificates without which a policy can keep somebody from recording identity checks. */
import { CERTIFICATE_ASKED, CERTIFICATE_STATES } from '@desk/shared/access/certificates';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../../http/route';
import { refusedSchema } from '../secondAdministrator';
import { confirmCertificate, recordCertificate, refuseCertificate, withdrawCertificate } from './keepCertificates';
import { endingCertificates, readCertificates } from './readCertificates';

const access = 'users.manage';
const person = z.object({ id: z.string(), name: z.string() });
const moment = z.iso.datetime();
const day = z.iso.date();

const certificatesSchema = z.object({
  asked: z
    .enum(CERTIFICATE_ASKED)
    .describe('For which cases one is asked of whoever records identity checks: of those that run, and those to come'),
  isOfUse: z.boolean().describe('Whether this account records any'),
  until: day.nullable().describe('The last day on which its owner may, by them; null when they may not today'),
  certificates: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string().describe('Which training or examination'),
      issuedOn: day,
      validUntil: day.describe('The last day on which it counts'),
      state: z.enum(CERTIFICATE_STATES),
      asked: z.object({ askedBy: person, since: moment }),
      refused: refusedSchema,
      confirmedBy: person.nullable(),
      withdrawn: z
        .object({
          by: person,
          at: moment,
          reason: z
            .string()
            .nullable()
            .describe('Null where a change of the account ended it, since it may be another human’s then'),
        })
        .nullable(),
    }),
  ),
});

const ofOne = z.object({ id: z.uuid(), certificateId: z.uuid() });

const ANSWERS = [
  {
    operation: OPERATIONS.confirmCertificate,
    act: confirmCertificate,
    summary: 'Confirm the certificate of a colleague that another administrator recorded: it counts from now on',
  },
  {
    operation: OPERATIONS.refuseCertificate,
    act: refuseCertificate,
    summary: 'Refuse the certificate of a colleague that waits, or take it back',
  },
] as const;

export const certificateRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.ownCertificates,
    access: 'session.read',
    summary: 'One’s own certificates for identity checks',
    response: certificatesSchema,
    handler: async ({ deps, actor }) => ({
      body: await readCertificates(deps, { userId: actor.id, actor }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.endingCertificates,
    access,
    summary: 'Colleagues whose certificate ends within a month, or who have none while the policy asks one',
    response: z.array(person.extend({ until: day.nullable() })),
    handler: async ({ deps }) => ({ body: await endingCertificates(deps.db, deps.clock().toISOString()) }),
  }),
  defineRoute({
    ...OPERATIONS.accountCertificates,
    access,
    summary: 'The certificates of a colleague for identity checks',
    response: certificatesSchema,
    handler: async ({ deps, params, actor }) => ({
      body: await readCertificates(deps, { userId: params.id, actor }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.recordCertificate,
    access,
    summary: 'Record a certificate of a colleague; it counts for a year, once another administrator has confirmed it',
    response: certificatesSchema,
    handler: async ({ deps, params, body, actor, requestId, origin }) => ({
      status: 201,
      body: await recordCertificate(deps, { id: params.id, input: body, actor, requestId, origin }),
    }),
  }),
  ...ANSWERS.map(({ operation, act, summary }) =>
    defineRoute({
      ...operation,
      access,
      summary,
      params: ofOne,
      response: certificatesSchema,
      handler: async ({ deps, params, actor, requestId, origin }) => ({
        body: await act(deps, { ...params, actor, requestId, origin }),
      }),
    }),
  ),
  defineRoute({
    ...OPERATIONS.withdrawCertificate,
    access,
    summary:
      'Withdraw a certificate of a colleague, with a reason: its owner records no identity checks by it any more',
    params: ofOne,
    response: certificatesSchema,
    handler: async ({ deps, params, body, actor, requestId, origin }) => ({
      body: await withdrawCertificate(deps, { ...params, input: body, actor, requestId, origin }),
    }),
  }),
];
