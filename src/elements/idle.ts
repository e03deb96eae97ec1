/** Calls back in a quiet moment after the page was loaded. */
export function whenIdle(callback: () => void): void {
  const wait = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 5000 });
    else setTimeout(callback, 1000);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
