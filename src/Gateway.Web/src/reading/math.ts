import 'katex/dist/katex.min.css';
import renderMathInElement from 'katex/contrib/auto-render';

/** Typesets TeX where it stands in the text. Styles are set by script, as the content security policy wants it. */
export function typeset(element: HTMLElement) {
  renderMathInElement(element, {
    delimiters: [
      { left: '$$', right: '$$', display: true },
      { left: '\\[', right: '\\]', display: true },
      { left: '\\begin{equation}', right: '\\end{equation}', display: true },
      { left: '\\begin{align}', right: '\\end{align}', display: true },
      { left: '\\begin{aligned}', right: '\\end{aligned}', display: true },
      { left: '\\(', right: '\\)', display: false },
      { left: '$', right: '$', display: false },
    ],
    ignoredTags: ['script', 'noscript', 'style', 'textarea', 'pre', 'code', 'option', 'math'],
    throwOnError: false,
    strict: false,
    trust: false,
  });
  for (const display of element.querySelectorAll<HTMLElement>('.katex-display')) display.tabIndex = 0;
}
