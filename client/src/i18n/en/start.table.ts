/** The English texts that are needed before anybody is signed in. */
import { framework } from './framework';
import { general } from './general';
import { problems } from './problems';

export const start = { ...framework, general, problems };
