import { find } from './dom.ts';

/** The menu of a study page, and how to open it from elsewhere. */
export interface Menu {
  readonly open: () => void;
}

/** Takes an element with a button that has a menu, and makes it work as menus do (ARIA's menu button pattern); focus goes back to the button. */
export function openMenuButton(root: HTMLElement): Menu {
  const button = find(root, '[aria-haspopup="menu"]', HTMLButtonElement);
  const menu = find(root, '[role="menu"]', HTMLElement);
  const items = () =>
    [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter((item) => item.checkVisibility());
  const show = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const close = () => {
    show(false);
    button.focus();
  };
  const open = (at = 0) => {
    show(true);
    items().at(at)?.focus();
  };
  button.addEventListener('click', () => (menu.hidden ? open() : close()));
  button.addEventListener('keydown', (event) => {
    const at = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    open(at);
  });
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const next = nextPlace(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
    if (next !== undefined) all.at(next)?.focus();
    if (event.key === 'Escape') close();
    if (next !== undefined || event.key === 'Escape') event.preventDefault();
  });
  // Before the page hears of it: what an item does may take the focus elsewhere.
  menu.addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('[role^="menuitem"]') && close(),
  );
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) show(false);
  });
  return { open };
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return -1;
    default:
      return undefined;
  }
}
