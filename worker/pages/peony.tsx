// The brand mark: a peony of five petals.

export function PeonyMark() {
  return (
    <svg class="peony" viewBox="-12 -12 24 24" aria-hidden="true">
      {TURNS.map((turn) => (
        <path transform={`rotate(${turn})`} d="M0-1C-6-4-5.500-11 0-11S6-4 0-1Z" />
      ))}
      <circle r="2" />
    </svg>
  );
}

const TURNS = [0, 72, 144, 216, 288];
