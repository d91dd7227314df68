/** Checks that the fields of what an auditor asks show what the address says of them, though they come after the list. */
import { screen } from '@testing-library/react';
import { FilterForm, ListBase } from 'react-admin';
import { expect, test, vi } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { AUDIT_FILTERS } from './auditFilters';

test('what is asked stands in its field', async () => {
  const getList = vi.fn().mockResolvedValue({ data: [], total: 0 });
  renderAdmin(
    <ListBase
      resource="applications"
      disableSyncWithLocation
      filterDefaultValues={{ decidedAs: 'approved', decidedWithin: 10, waived: true, checkCode: 'COM-02' }}
    >
      <FilterForm filters={[...AUDIT_FILTERS]} />
    </ListBase>,
    { role: 'auditor', dataProvider: { getList } },
  );
  expect(await screen.findByText('Goedgekeurd')).toBeInTheDocument();
  expect(screen.getByLabelText('Besloten binnen minuten')).toHaveValue(10);
  expect(screen.getByLabelText('Alleen met ontheffing')).toBeChecked();
  expect(screen.getByRole('combobox', { name: 'Controle' })).toHaveValue('COM-02 KVK-nummer gelijk aan registratie');
});
