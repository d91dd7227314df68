/** Starts the desk in the browser: styles under the page's nonce, one router for the whole page. */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { AdminApp } from './app/AdminApp';
import { StartError } from './app/StartError';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const styles = createCache({ key: 'css', prepend: true, nonce });
// A router of our own keeps the data router that warns for unsaved changes.
const router = createBrowserRouter([{ path: '*', element: <AdminApp />, errorElement: <StartError /> }]);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={styles}>
        {/* With transitions the guarded page and the login page keep chasing each other for seconds. */}
        <RouterProvider router={router} useTransitions={false} />
      </CacheProvider>
    </StrictMode>,
  );
}
