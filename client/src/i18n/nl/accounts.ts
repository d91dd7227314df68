/** Dutch texts of what is asked once more about accounts of staff. */
export const accounts = {
  unlinkAsk: 'Koppeling met de organisatie losmaken?',
  unlinkHelp: '%{name} meldt zich dan niet meer aan via de organisatie, en is meteen overal afgemeld.',
  unlinkEndsPassword:
    'Ook het wachtwoord van vóór de koppeling werkt dan niet meer, en een uitnodiging die nog niet is gebruikt ook niet. Een beheerder vraagt hier een nieuw wachtwoord aan, en een andere beheerder bevestigt dat.',
  unlinkKeepsPassword: 'Het wachtwoord blijft werken.',
} as const;
