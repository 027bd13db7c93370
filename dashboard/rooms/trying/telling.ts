// The telling of the demo data that is under way, and those that were interrupted: found again here after a reload too.
import { useSyncExternalStore } from "react";
import { recalled, remember } from "../../app/storage.ts";
import { beginWork } from "../../app/work.ts";

type Begun = {
  membershipId: string;
  allianceId: string;
  /** In the reader's language, for the tray. */
  title: string;
  onOver: () => void;
};

/** Where one was interrupted it goes on. */
export function beginTelling({ membershipId, allianceId, title, onOver }: Begun): void {
  remember(nameOf(allianceId), "begun");
  show([...underWay, allianceId]);
  beginWork({
    name: title,
    unit: "steps",
    run: async (report, signal) => {
      try {
        const { tellStory } = await import("./tell.ts");
        await tellStory({ membershipId, endsAt: Date.now() }, report, signal);
        forgetTelling(allianceId);
      } finally {
        show(underWay.filter((it) => it !== allianceId));
        onOver();
      }
    },
  });
}

/** How it stands with the demo data of an alliance; undefined where none was begun here, or it came to its end. */
export function useTelling(allianceId: string): "under way" | "interrupted" | undefined {
  const isUnderWay = useSyncExternalStore(listen, () => underWay.includes(allianceId));
  if (isUnderWay) return "under way";
  return recalled(nameOf(allianceId)) === undefined ? undefined : "interrupted";
}

export function forgetTelling(allianceId: string): void {
  remember(nameOf(allianceId), undefined);
}

const nameOf = (allianceId: string) => `demo-data.${allianceId}`;

let underWay: readonly string[] = [];
const listeners = new Set<() => void>();

function show(those: readonly string[]): void {
  underWay = those;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
