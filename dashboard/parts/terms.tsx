// What is to be known of one thing, line by line: a word, and what it says here.
import type { ReactNode } from "react";

export function Terms({ children }: { children: ReactNode }) {
  return <dl className="terms">{children}</dl>;
}

/** One line; there is none where nothing is to be said. */
export function Term({ name, children }: { name: ReactNode; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
