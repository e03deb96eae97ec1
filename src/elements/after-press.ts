/** Long enough for a click, and not too long to wait where the browser tells of no release. */
const longestPress = 500;

/** Shows what moves the page, but not under a pressed pointer: the click that left a field would miss what it was meant for. */
export function afterPress(show: () => void): void {
  if (document.querySelector(':active') === null) {
    show();
    return;
  }
  const settled = new AbortController();
  const settle = (): void => {
    settled.abort();
    clearTimeout(timer);
    setTimeout(show);
  };
  const timer = setTimeout(settle, longestPress);
  addEventListener('pointerup', settle, { signal: settled.signal });
  addEventListener('pointercancel', settle, { signal: settled.signal });
}
