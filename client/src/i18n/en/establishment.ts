/** English texts about the establishment number: the warning, and what the customer chose. */
export const establishment = {
  title: 'Establishment number',
  warning: 'Establishment number %{number} shuts the customer out here:',
  appliesFor: 'This is just what the customer applies for: %{services}.',
  unasked: 'The customer was not asked yet whether this is meant so.',
  asked: 'Asked by %{name} on %{day}; the answer is not in yet.',
  kept: 'The customer keeps %{number}: %{saidBy} said so on %{day} (%{channel}); recorded by %{name}.',
  dropped:
    'Without an establishment number (was %{number}): %{saidBy} said so on %{day} (%{channel}); recorded by %{name}.',
  supplement: 'Confirmation whether you want to keep establishment number %{number} or be registered without one',
} as const;
