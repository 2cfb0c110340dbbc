import { useMath } from './useMath';

interface Context {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  /** Where the link or citation stands in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** The sentence around a link or citation, which is marked. */
export function Sentence({ context: { sentence, start, end } }: { context: Context }) {
  const element = useMath<HTMLQuoteElement>(sentence);
  return <blockquote key={sentence} ref={element}>{sentence.slice(0, start)}<mark>{sentence.slice(start, end)}</mark>{sentence.slice(end)}</blockquote>;
}
