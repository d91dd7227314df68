import { describe, expect, it } from 'vitest';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderActivationMail as render, type ActivationMail } from './activationMail';

const MAIL: ActivationMail = {
  language: 'nl',
  name: 'Łukasz Wróblewski',
  company: 'Vis & Zoon <"De Haven">',
  codeChannel: 'letter',
  targetLevel: 'EH3',
  link: 'https://login.example.com/activate?case=1&t=\'"><script>',
  caseNumber: 'ZU-2026-000123-7',
};

const renderActivationMail = (mail: ActivationMail) => render(mail, SAMPLE_SENDER);

describe('renderActivationMail', () => {
  it.each([
    ['nl', 'Activeer eHerkenning EH3 (zaak ZU-2026-000123-7)', 'staat in de brief', 'per brief'],
    ['en', 'Activate eHerkenning EH3 (case ZU-2026-000123-7)', 'The letter says until when', 'by letter'],
  ] as const)('says in %s where the code is and where its last day stands', (language, subject, until, byLetter) => {
    const mail = renderActivationMail({ ...MAIL, language });
    expect(mail.subject).toBe(subject);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(until);
      expect(part).toContain(byLetter);
      const { name, phone, email: address, webPage, openingHours } = SAMPLE_SENDER;
      for (const value of [name, phone, openingHours[language], address, webPage]) {
        expect(part).toContain(value);
      }
    }
    expect(mail.html).toContain(`<html lang="${language}">`);
  });

  it('escapes names and the link in HTML and leaves them alone in plain text', () => {
    const { html, text } = renderActivationMail(MAIL);
    expect(html).toContain('Vis &amp; Zoon &lt;&quot;De Haven&quot;&gt;');
    expect(html).toContain('href="https://login.example.com/activate?case=1&amp;t=&#39;&quot;&gt;&lt;script&gt;"');
    expect(html).not.toContain('<script>');
    expect(text).toContain(MAIL.company);
    expect(text).toContain(MAIL.link);
  });

  it('never repeats a code that a caller passes along by mistake', () => {
    const withCode = { ...MAIL, code: 'K7QF-9TXM-4HRD' };
    expect(JSON.stringify(renderActivationMail(withCode))).not.toContain('K7QF');
  });

  it('gives the same mail for the same input', () => {
    expect(renderActivationMail(MAIL)).toEqual(renderActivationMail({ ...MAIL }));
  });
});
