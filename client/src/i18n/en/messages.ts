/** All English texts, one branch for each room, under the keys that the screens ask for. */
import { framework } from './framework';
import { general } from './general';
import { live } from './live';
import { notes, notifications } from './notes';
import { palette } from './palette';
import { policyDraft } from './policyDraft';
import { problems } from './problems';
import { reports } from './reports';
import { resources } from './resources';
import { system } from './system';
import { templates } from './templates';
import { tour } from './tour';
import { vocabulary } from './vocabulary';
import { accounts } from './accounts';
import { certificates } from './certificates';
import { programs } from './programs';
import { webhooks } from './webhooks';
import { reveal } from './reveal';
import * as rooms from './roomTexts';

export const messages = {
  ...framework,
  reports,
  resources,
  general,
  vocabulary,
  policyDraft,
  system,
  templates,
  tour,
  programs,
  accounts,
  certificates,
  webhooks,
  problems,
  live,
  notes,
  notifications,
  palette,
  reveal,
  ...rooms,
} as const;
