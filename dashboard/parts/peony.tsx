// The brand mark, a peony of five petals, and the pressed flower that lies in the book where there is room for it.

export function PeonyMark() {
  return (
    <svg className="peony" viewBox="-12 -12 24 24" aria-hidden="true">
      {TURNS.map((turn) => (
        <path key={turn} transform={`rotate(${turn})`} d="M0-1C-6-4-5.500-11 0-11S6-4 0-1Z" />
      ))}
      <circle r="2" />
    </svg>
  );
}

const TURNS = [0, 72, 144, 216, 288];

/** A drawing and nothing more: those who listen hear nothing of it. */
export function PressedPeony() {
  return (
    <svg className="pressed" viewBox="-130 -120 260 380" aria-hidden="true">
      <path className="stem" d="M2 104C8 140-6 180 12 252" />
      <path className="leaf" d="M6 128C44 96 86 100 112 124 82 148 40 152 6 128Zm0 0C44 124 76 122 112 124" />
      <path
        className="leaf"
        d="M1 178C-34 150-72 152-98 172-70 196-32 202 1 178Zm0 0C-34 174-66 172-98 172"
      />
      {LAYERS.map(({ petal, turns }) =>
        turns.map((turn) => (
          <path key={`${petal}${turn}`} className="petal" transform={`rotate(${turn})`} d={petal} />
        )),
      )}
      {STAMENS.map((turn) => (
        <path
          key={turn}
          className="stamen"
          transform={`rotate(${turn})`}
          d="M0-4V-16m0-2a1.500 1.500 0 1 0 .01 0"
        />
      ))}
    </svg>
  );
}

const LAYERS = [
  {
    petal:
      "M0 0C-30-14-62-58-44-92-34-110-16-100-8-108-2-114 10-112 16-104 24-98 42-102 48-84 58-52 28-12 0 0Z",
    turns: [8, 80, 152, 224, 296],
  },
  {
    petal: "M0 0C-26-12-46-42-34-70-26-84-12-76-4-82 6-86 14-80 22-76 34-70 42-50 34-34 26-16 12-6 0 0Z",
    turns: [44, 116, 188, 260, 332],
  },
  {
    petal: "M0 0C-16-8-28-28-20-46-14-56-6-50 0-54 8-56 14-50 18-44 26-30 14-8 0 0Z",
    turns: [20, 92, 164, 236, 308],
  },
];
const STAMENS = [0, 40, 80, 120, 160, 200, 240, 280, 320];
