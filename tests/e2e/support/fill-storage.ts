/** In the page: fills what is left of the quota, but for fewer characters than a review takes; each character is written once. */
export function fillStorage(): void {
  let piece = 0;
  for (let step = 1 << 22; step >= 1; ) {
    try {
      localStorage.setItem(`filler${piece}`, 'x'.repeat(step));
      piece += 1;
    } catch {
      step >>= 1;
    }
  }
}
