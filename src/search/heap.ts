type IsWorse = (a: number, b: number) => boolean;

/** Takes a heap, its worst on top, and puts one more into it, or in the worst one's place where there are as many as are wanted. Changes `heap`. */
export function keep(heap: number[], added: number, most: number, isWorse: IsWorse): void {
  if (heap.length < most) up(heap, added, isWorse);
  else if (isWorse(heap[0] ?? 0, added)) down(heap, added, isWorse);
}

function up(heap: number[], added: number, isWorse: IsWorse): void {
  let place = heap.length;
  heap.push(added);
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isWorse(added, heap[above] ?? 0)) break;
    heap[place] = heap[above] ?? 0;
    place = above;
  }
  heap[place] = added;
}

function down(heap: number[], added: number, isWorse: IsWorse): void {
  let place = 0;
  for (let below = 1; below < heap.length; below = 2 * place + 1) {
    if (below + 1 < heap.length && isWorse(heap[below + 1] ?? 0, heap[below] ?? 0)) below += 1;
    if (!isWorse(heap[below] ?? 0, added)) break;
    heap[place] = heap[below] ?? 0;
    place = below;
  }
  heap[place] = added;
}
