/** HTML that the server has made safe: text with marks around what matched. */
export const SafeHtml = ({ html }: { html: string }) => <span dangerouslySetInnerHTML={{ __html: html }} />;
