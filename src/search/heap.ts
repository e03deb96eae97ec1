type IsWorse = (a: number, b: number) => boolean;

/** Takes a heap, its worst on top, and puts one more into it. Changes `heap`. */
export function up(heap: number[], added: number, isWorse: IsWorse): void {
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

/** Takes a heap, its worst on top, and puts another in the worst one's place. Changes `heap`. */
export function down(heap: number[], added: number, isWorse: IsWorse): void {
  let place = 0;
  for (let below = 1; below < heap.length; below = 2 * place + 1) {
    if (below + 1 < heap.length && isWorse(heap[below + 1] ?? 0, heap[below] ?? 0)) below += 1;
    if (!isWorse(heap[below] ?? 0, added)) break;
    heap[place] = heap[below] ?? 0;
    place = below;
  }
  heap[place] = added;
}
