/** The Dutch texts of the rooms that a case passes through. */
export { intake } from './intake';
export { checklist } from './checklist';
export { establishment } from './establishment';
export { home } from './home';
export { application } from './application';
export { bench } from './bench';
export { checks } from './checks';
export { identity } from './identity';
export { mismatches } from './mismatches';
export { decision } from './decision';
export { dispatch } from './dispatch';
export { audit } from './audit';
export { authority } from './authority';
export { checkWork } from './checkWork';
export { register } from './register';
export { pages } from './pages';
export { steps } from './steps';
