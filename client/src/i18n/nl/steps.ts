/** Dutch texts of the steps of a case: the list at the left of the bench, and what comes after a step. */
export const steps = {
  title: 'Stappen',
  panes: 'Delen van het werkblad',
  pane: { list: 'Stappen', scan: 'Scan', step: 'Oordeel' },
  difference: 'Verschil in %{field}',
  poBox: 'Postbus in plaats van straat (%{smart_count} velden)',
  document: 'Identiteitsbewijs',
  recorded: 'Vastgelegd',
  count: '%{smart_count} stap |||| %{smart_count} stappen',
  open: '%{smart_count} stap open |||| %{smart_count} stappen open',
  differences: '%{smart_count} verschil |||| %{smart_count} verschillen',
  done: '%{smart_count} gedaan',
  stillToDo: 'nog te doen: %{what}',
  then: 'Hierna: %{step}',
  last: 'Dit is de laatste stap.',
  choose: 'Kies links een stap.',
  allDone: 'Er staat geen stap meer open die u nu kunt doen.',
} as const;
