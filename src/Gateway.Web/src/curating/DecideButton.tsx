/** A quiet button that decides about one object of a list, whose name those hear who do not see it. */
export function DecideButton({ label, about, onClick }: { label: string; about: string; onClick: () => void }) {
  return <button type="button" class="quiet decide" aria-label={`${label}: ${about}`} onClick={onClick}>{label}</button>;
}

interface LinkPlace {
  readonly post: { readonly title: string };
  readonly section: { readonly title: string } | null;
}

/** A post may hold several links. */
export const nameOfLink = ({ post, section }: LinkPlace, context: { readonly sentence: string } | null) => [post.title, section?.title, context?.sentence].filter(Boolean).join(': ');
