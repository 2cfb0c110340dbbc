import { en, type Words } from '../words/en';
import { zh } from '../words/zh';

const Languages: Record<string, Words> = { en, zh };
const Chosen = 'gateway-language';

export const languages = Object.entries(Languages).map(([tag, { language }]) => ({ tag, name: language }));

/** The reader's choice, else the first of the browser's languages that the page speaks. */
export const language = [localStorage.getItem(Chosen), ...navigator.languages.map(tag => tag.split('-')[0]!)].find(tag => tag && tag in Languages) ?? 'en';

/** All texts of the page. */
export const words: Words = Languages[language]!;

export function choose(tag: string) {
  localStorage.setItem(Chosen, tag);
  location.reload();
}

/** A day as readers of the language write it. */
export const day = (moment: string) =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(moment));
