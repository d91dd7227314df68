/** The data provider of the browser: of the desk, and of what is asked before it. */
import { createDataProvider } from '../providers/dataProvider';
import { httpClient } from './connection';

export const dataProvider = createDataProvider(httpClient);
