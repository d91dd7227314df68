/** What is shown when even the frame of the desk could not be drawn; it rests on no other part. */
import { useRouteError } from 'react-router-dom';

export function StartError() {
  const error = useRouteError();
  return (
    <main role="alert">
      <h1>Er ging iets mis</h1>
      <p>
        Laad de pagina opnieuw. Blijft dit gebeuren, meld dan deze tekst aan uw beheerder.{' '}
        <span lang="en">Please reload.</span>
      </p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </main>
  );
}
