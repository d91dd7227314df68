/** The invented sender of the demo; tests of letters use it too. */
import type { Sender } from './sender';

/** No number of the Netherlands goes on with a zero behind its area code, and the domain is reserved: nobody can be reached. */
export const SAMPLE_SENDER: Sender = {
  name: 'Z login upgradebalie (demo)',
  addressLines: ['Postbus 1', '1234 AA Voorbeeldstad'],
  phone: '010 000 00 00',
  email: 'upgrade@login.example',
  webPage: 'login.example/upgrade',
  openingHours: {
    nl: 'maandag tot en met vrijdag van 9.00 tot 17.00 uur',
    en: 'Monday to Friday from 9 am to 5 pm',
  },
};
