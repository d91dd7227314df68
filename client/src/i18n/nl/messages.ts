/** All Dutch texts, one branch for each room, under the keys that the screens ask for. */
import { application } from './application';
import { audit } from './audit';
import { authority } from './authority';
import { bench } from './bench';
import { checkWork } from './checkWork';
import { checklist } from './checklist';
import { checks } from './checks';
import { decision } from './decision';
import { dispatch } from './dispatch';
import { establishment } from './establishment';
import { framework } from './framework';
import { general } from './general';
import { identity } from './identity';
import { intake } from './intake';
import { live } from './live';
import { mismatches } from './mismatches';
import { policyDraft } from './policyDraft';
import { problems } from './problems';
import { register } from './register';
import { resources } from './resources';
import { vocabulary } from './vocabulary';

export const messages = {
  ...framework,
  resources,
  general,
  vocabulary,
  policyDraft,
  problems,
  intake,
  checklist,
  establishment,
  application,
  bench,
  checks,
  identity,
  mismatches,
  decision,
  dispatch,
  audit,
  authority,
  live,
  checkWork,
  register,
} as const;
