/** The IDE compiles some megabytes of script before it shows anything. */
const PatienceMilliseconds = 60_000;
const PauseMilliseconds = 200;

/** Opens a persisted operation in the IDE, whose settings for this address hold its document and variables. */
export function openInEditor(id: string, variables: unknown) {
  const tab = open(`/graphql/query/${id}/${base64Url(JSON.stringify(variables))}/`, '_blank');
  if (tab) void createDocument(tab);
}

/** Where no document is open, and where some are from earlier visits. The panel of documents has a button of nearly the same name, which makes a file. */
const Buttons = '[aria-label^="Create Document"], [aria-label^="New Document ("]';

/** The IDE puts the document of its settings into whatever tab is created next: by its button, as a person would. */
async function createDocument(tab: Window) {
  for (const start = Date.now(); Date.now() - start < PatienceMilliseconds && !tab.closed; ) {
    const button = tab.document.querySelector<HTMLElement>(Buttons);
    if (button) return button.click();
    await new Promise(resolve => setTimeout(resolve, PauseMilliseconds));
  }
}

function base64Url(text: string) {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
