/** A quiet button that decides about one object of a list, whose name those hear who do not see it. */
export function DecideButton({ label, about, onClick }: { label: string; about: string; onClick: () => void }) {
  return <button type="button" class="quiet decide" aria-label={`${label}: ${about}`} onClick={onClick}>{label}</button>;
}
