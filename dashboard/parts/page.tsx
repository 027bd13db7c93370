// A page: its title, one sentence of what it is for, and its actions. The title is also the tab's.
import { type ReactNode, useEffect, useRef } from "react";

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

export function Page({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 借花 Jiehua`;
  }, [title]);
  // Whoever listens learns that the page is another one; on the first page the browser says so itself.
  useEffect(() => {
    if (hasShownPage) heading.current?.focus({ preventScroll: true });
    hasShownPage = true;
  }, []);
  return (
    <>
      <header className="page-top">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {children}
    </>
  );
}

let hasShownPage = false;

/** A part of a page under a heading of its own. */
export function Section({ title, lead, actions, children }: Props) {
  return (
    <section className="section">
      <div className="section-top">
        <div>
          <h2>{title}</h2>
          {lead ? <p className="hint">{lead}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
