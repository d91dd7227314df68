/** English texts that every screen shares; the same keys as the Dutch ones. */
import type { general as nl } from '../nl/general';
import type { Shape } from '../shape';

const policy = {
  title: 'Policy, version %{version}',
  version: 'Version %{version}',
  none: 'There is no policy yet.',
  settings: 'Settings',
  matrix: 'Checks for each step up',
  check: 'Check',
  unreadable: 'This version has a shape that this screen does not know.',
  mark: {
    renewed: 'R',
    additional: 'A',
    conditionalRenewed: '(R)',
    conditionalAdditional: '(A)',
    notAsked: '·',
  },
} as const;

export const general = {
  title: 'Z login upgrade desk',
  renewed: {
    title: 'The system was renewed',
    text: 'Reload the page to go on. What you had filled in is still there afterwards.',
    load: 'Reload the page',
  },
  retry: 'Try again',
  noneMatch: 'Nothing found with these filters.',
  clearFilters: 'Clear the filters',
  erased: 'erased',
  kept: 'You typed this before; it is not saved yet.',
  keptOverOthers:
    'A colleague meanwhile changed what you typed here too. Your text stands over it: look it all through before you save.',
  startAnew: 'Begin again',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  unknown: 'Unknown',
  loading: 'Loading…',
  inRole: '%{name} (%{role})',
  notLoaded: 'This could not be fetched',
  home: 'To the start',
  language: 'Language',
  light: 'Light screen',
  dark: 'Dark screen',
  levelChange: 'From %{from} to %{to}',
  stages: 'Progress of the case',
  stage: { done: '(done)', current: '(the case is here now)', stopped: '(the case ended here)', coming: '(not yet)' },
  menu: {
    title: 'Main menu',
    home: 'Today',
    workList: 'Work list',
    mail: 'Post',
    decisions: 'Decisions',
    dispatch: 'Dispatch',
    history: 'Log',
    registrations: 'Registrations',
    administration: 'Administration',
    users: 'Staff',
    policy: 'Policy',
    templates: 'Customer messages',
    webhooks: 'Webhooks',
    system: 'System status',
  },
  login: {
    title: 'Sign in',
    incomplete: 'Fill in your username and password.',
    signedOut: {
      here: 'You are signed out here, but the server could not be reached. Close the browser to be sure.',
      ended: 'Your session expired or was ended. Sign in again; what you had filled in in this window is still there.',
    },
  },
  ownEvents: 'My log-ins',
  shortcuts: {
    title: 'Keyboard shortcuts',
    open: 'Show the shortcuts',
    mod: 'Ctrl or Cmd',
    singleKeys: 'Single keys work as shortcuts',
  },
  users: {
    create: 'New member of staff',
    active: 'Active',
    inactive: 'Not active',
    activeHelp: 'Who is not active cannot sign in.',
    noneFound: 'There are no staff yet. Create the first one above.',
    usernameRule: '3 to 40 characters: small letters, digits, dot, dash; start with a letter.',
    roleHelp: 'One person has one role. The role cannot be changed later.',
    passwordHelp: 'At least 12 characters.',
  },
  policy,
  mail: { noneFound: 'There is no post yet. Register a letter, or hand in a stack of scans under Stacks.' },
  dispatches: {
    noneFound:
      'Nothing has been sent yet. After an approval the letter with the code and the e-mail with the link are here.',
  },
  registrations: {
    noneFound:
      'There are no registrations yet. The administrator of the server reads them in with “npm run import -- registrations”.',
    holder: 'Name',
  },
} as const satisfies Shape<typeof nl>;
