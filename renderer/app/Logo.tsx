/** A spun tube: plasma, the thin buff band, red cells. */
export function Logo({ height = 30 }: { height?: number }) {
  return (
    <svg width={(height * 16) / 30} height={height} viewBox="0 0 16 30" aria-hidden="true">
      <rect x="1" y="1" width="14" height="28" rx="6" fill="#f3e3b3" />
      <path d="M1 13h14v3H1z" fill="#fffaf0" />
      <path d="M1 16h14v7a6 6 0 0 1-6 6H7a6 6 0 0 1-6-6z" fill="#a82e58" />
      <rect x="1" y="1" width="14" height="28" rx="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
