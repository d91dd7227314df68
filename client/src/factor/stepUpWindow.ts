/** A window beside the desk in which somebody shows the organisation once more who they are; the desk hears when that is done. */
const NAME = 'desk.stepUp';
const SIZE = 'popup,width=520,height=700';

export const stepUpWindow = {
  /** Opened at the click itself, or browsers refuse it; it goes on when it is known where to. */
  open: (address: Promise<string>): void => {
    const opened = window.open('', '_blank', SIZE);
    address.then(
      (url) => opened?.location.assign(url),
      () => opened?.close(),
    );
  },
  /** Said in that window. */
  tell: (): void => {
    const channel = new BroadcastChannel(NAME);
    channel.postMessage('shown');
    channel.close();
    window.close();
  },
  /** Heard at the desk. @returns what stops listening */
  listen: (onShown: () => void): (() => void) => {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener('message', onShown);
    return () => channel.close();
  },
};
