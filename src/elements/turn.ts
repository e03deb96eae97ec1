const halfTurn = 170;

/** Turns a leaf to the edge, lets `change` put its other side there, and turns that to the front; at once for those who ask for no motion. */
export async function turnLeaf(front: Element | null, change: () => Element | null): Promise<void> {
  if (!front || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    change();
    return;
  }
  await front.animate([{ transform: 'none' }, { transform: 'rotateY(-90deg)' }], {
    duration: halfTurn,
    easing: 'ease-in',
  }).finished;
  const back = change();
  back?.animate([{ transform: 'rotateY(90deg)' }, { transform: 'none' }], { duration: halfTurn, easing: 'ease-out' });
}
