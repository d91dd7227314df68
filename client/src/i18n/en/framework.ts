/** English texts of react-admin itself, as its own package words them: but whoever signed in signs out. */
import englishMessages from 'ra-language-english';

const { ra } = englishMessages;

export const framework = { ...englishMessages, ra: { ...ra, auth: { ...ra.auth, logout: 'Sign out' } } };
