import { useMath } from '../reading/useMath';

/** HTML that the server has made safe: text with marks around what matched. */
export function SafeHtml({ html }: { html: string }) {
  const element = useMath<HTMLSpanElement>(html);
  return <span key={html} ref={element} dangerouslySetInnerHTML={{ __html: html }} />;
}
