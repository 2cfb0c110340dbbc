/** The reader's key: forgotten by the browser when the tab is closed. */
const Kept = 'gateway-key';

export const hasKey = () => sessionStorage.getItem(Kept) !== null;

export function keep(key: string | null) {
  if (key === null) sessionStorage.removeItem(Kept);
  else sessionStorage.setItem(Kept, key);
}

/** What a request says of who asks. */
export const authorization = (key = sessionStorage.getItem(Kept)): Record<string, string> => (key === null ? {} : { Authorization: `Bearer ${key}` });
