import { nearest, type Box, type Direction } from './spatial';

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/**
 * Lets arrow keys, and so every TV remote, move the focus across the page, and Backspace or Escape go back. A screen
 * that handles keys itself, such as the player, listens while they are captured and prevents their default.
 * @returns ends it
 */
export function moveFocusWithArrowKeys(goBack: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || closesDialog(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction && !typesInto(event.target, direction)) {
      event.preventDefault();
      move(direction);
    } else if ((event.key === 'Backspace' || event.key === 'Escape') && !typesInto(event.target, 'left')) {
      event.preventDefault();
      const dialog = document.querySelector<HTMLDialogElement>('dialog:modal');
      if (dialog) dialog.close();
      else goBack();
    }
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** Escape closes a dialog by itself; it must not go back a page as well. */
function closesDialog(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && document.querySelector('dialog:modal') !== null;
}

/** Whether the key belongs to a text field: sideways always, up and down only leave it. */
function typesInto(target: EventTarget | null, direction: Direction): boolean {
  return target instanceof HTMLInputElement && (direction === 'left' || direction === 'right');
}

function move(direction: Direction): void {
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable);
  const current = document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement : undefined;
  const others = all.filter((element) => element !== current);
  const from = current?.getBoundingClientRect() ?? entrance();
  const found = nearest(from, others.map((element) => element.getBoundingClientRect()), direction);
  focusOn(others[found] ?? (current ? undefined : all[0]));
}

/** Where a remote's first press starts from: the top left of what is on screen. */
function entrance(): Box {
  return { left: 0, top: 0, right: 0, bottom: 0 };
}

function isReachable(element: HTMLElement): boolean {
  const dialog = document.querySelector('dialog:modal');
  if (dialog && !dialog.contains(element)) return false;
  return element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
}

function focusOn(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'smooth' });
}
