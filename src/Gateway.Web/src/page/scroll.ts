/** Where the reader was in each entry of the history: the browser knows, but goes there before the view is there. */
const tops = new Map<string, number>();

/** A text comes in parts: its math, and what stands around it. After so long without another part it is whole. */
const PatienceMilliseconds = 2_000;

/** What tells that the reader moves. */
const Moves = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'popstate'] as const;

let entry = '';
let entries = 0;
let top = 0;

/** Entries outlive the page, so that a page loaded later must not give the same names. */
const newEntry = () => ({ entry: (entry = `${performance.timeOrigin}-${entries++}`) });

export const currentEntry = () => entry;

/** Makes a new entry in the history. */
export function enter(href: string) {
  tops.set(entry, scrollY);
  history.pushState(newEntry(), '', href);
}

/** Another view begins at its top, for the keyboard and for screen readers too. */
export function beginView() {
  letGo?.();
  scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById('content')?.focus({ preventScroll: true });
}

/** Has the reader come back to where they were. */
export function keepPlaces() {
  history.scrollRestoration = 'manual';
  // What is loaded anew is the browser's to find.
  addEventListener('pagehide', () => void (history.scrollRestoration = 'auto'));
  addEventListener('pageshow', () => void (history.scrollRestoration = 'manual'));
  addEventListener('scroll', () => void (top = scrollY), { passive: true });
  if (history.state?.entry) entry = history.state.entry;
  else history.replaceState(newEntry(), '');
  addEventListener('popstate', () => {
    tops.set(entry, top);
    // A link within the page has made it: the browser has gone there.
    if (!history.state?.entry) return history.replaceState(newEntry(), '');
    entry = history.state.entry;
    comeBack(tops.get(entry) ?? 0);
  });
}

/** Ends what holds the view at a place. */
let letGo: (() => void) | null = null;

function comeBack(place: number) {
  letGo?.();
  hold(() => scrollTo({ top: place, behavior: 'instant' }));
}

/** Begins a text at a place within. Who comes back is where they were. */
export function beginAt(goThere: () => void) {
  if (!letGo) hold(goThere);
}

/** Goes to a place, again whenever the view grows, until the reader moves. */
function hold(goThere: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(stop, PatienceMilliseconds);
    goThere();
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of Moves) removeEventListener(event, stop);
    letGo = null;
  };
  letGo = stop;
  for (const event of Moves) addEventListener(event, stop);
  observer.observe(document.body);
}
