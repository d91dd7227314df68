/** English texts of react-admin itself, as its own package words them. */
import englishMessages from 'ra-language-english';

export const framework = englishMessages;
