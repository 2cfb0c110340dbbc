import 'katex/dist/katex.min.css';
import renderMathInElement from 'katex/contrib/auto-render';

const Ignored = ['script', 'noscript', 'style', 'textarea', 'pre', 'code', 'option', 'math'];

/**
 * A formula in one line, as Pandoc has it: no space within the signs beside them, and no digit behind. The price of $5 is none.
 * A command of TeX tells a formula with spaces too, unless it begins as a price does.
 */
const InLine = /(?<![\\$])\$((?![\s$])(?:[^$\\]|\\[^])*?(?<!\s)|(?!\d)(?:[^$\\]|\\[^])*?\\[a-z](?:[^$\\]|\\[^])*?)\$(?![\d$])/gi;

/** Typesets TeX where it stands in the text. Styles are set by script, as the content security policy wants it. */
export function typeset(element: HTMLElement) {
  markFormulas(element);
  renderMathInElement(element, {
    delimiters: [
      { left: '$$', right: '$$', display: true },
      { left: '\\[', right: '\\]', display: true },
      { left: '\\begin{equation}', right: '\\end{equation}', display: true },
      { left: '\\begin{align}', right: '\\end{align}', display: true },
      { left: '\\begin{aligned}', right: '\\end{aligned}', display: true },
      { left: '\\(', right: '\\)', display: false },
    ],
    ignoredTags: Ignored,
    throwOnError: false,
    strict: false,
    trust: false,
  });
  for (const display of element.querySelectorAll<HTMLElement>('.katex-display')) display.tabIndex = 0;
}

/** The library takes any two dollar signs for a formula, but these signs for nothing else. */
function markFormulas(element: HTMLElement) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.nodeValue!.includes('$') && !text.parentElement!.closest(Ignored.join())) text.nodeValue = text.nodeValue!.replace(InLine, String.raw`\($1\)`);
}
