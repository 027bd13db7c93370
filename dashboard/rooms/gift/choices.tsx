// What one may gift: each allotment as a ticket to tick, with how many are left; below, what cannot be gifted and why.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useContext, useState } from "react";
import { windowOf } from "../../../schema/coupon-window.ts";
import { type Allotment, termsOf } from "../../api/offers.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useSentences } from "../../app/sentences.ts";
import { PickableTicket } from "../../parts/coupon-ticket.tsx";
import { TextField } from "../../parts/field.tsx";
import { Zone } from "../../parts/when.tsx";

type Props = {
  allotments: readonly Allotment[];
  pickedIds: readonly string[];
  onPick: (ids: readonly string[]) => void;
};

export function Choices({ allotments, pickedIds, onPick }: Props) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState("");
  const stopped = allotments.filter((it) => it.stoppedBy !== null);
  const giftable = allotments.filter((it) => it.stoppedBy === null);
  const shown = giftable.filter((it) => isLike(it, wanted) || pickedIds.includes(it.id));
  return (
    <fieldset className="gift-choices">
      <legend>
        <Trans>Choose what to gift</Trans>
      </legend>
      {giftable.length > MANY ? (
        <TextField
          name="wanted"
          type="search"
          label={t`Find a shop or an offer`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
      {shown.length === 0 ? (
        <p className="hint">
          {giftable.length === 0 ? (
            <Trans>Nothing can be gifted at the moment.</Trans>
          ) : (
            <Trans>No offer is called that.</Trans>
          )}
        </p>
      ) : null}
      <ul className="tickets">
        {shown.map((it) => (
          <li key={it.id}>
            <Choice
              allotment={it}
              isPicked={pickedIds.includes(it.id)}
              onPick={(isPicked) =>
                onPick(isPicked ? [...pickedIds, it.id] : pickedIds.filter((id) => id !== it.id))
              }
            />
          </li>
        ))}
      </ul>
      {stopped.length === 0 ? null : (
        <details className="not-now">
          <summary>
            <Plural
              value={stopped.length}
              one="# offer cannot be gifted now"
              other="# offers cannot be gifted now"
            />
          </summary>
          <ul className="rows">
            {stopped.map((it) => (
              <Stopped key={it.id} allotment={it} />
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

/** From so many on one would rather search than look. */
const MANY = 8;

function isLike({ redeemerName, offer }: Allotment, wanted: string): boolean {
  return `${redeemerName} ${offer.title}`.toLowerCase().includes(wanted.trim().toLowerCase());
}

type ChoiceProps = { allotment: Allotment; isPicked: boolean; onPick: (isPicked: boolean) => void };

function Choice({ allotment, isPicked, onPick }: ChoiceProps) {
  const timeZone = useContext(Zone);
  const { redeemerId, redeemerName, offer, remaining } = allotment;
  const terms = termsOf(allotment);
  return (
    <PickableTicket
      of={{ id: redeemerId, name: redeemerName }}
      terms={terms}
      title={offer.title}
      lastDay={windowOf(terms.validity, Date.now(), timeZone).lastDay}
      isPicked={isPicked}
      onPick={onPick}
    >
      <span className={remaining <= FEW ? "coupon-line amber" : "coupon-line hint"}>
        <Plural value={remaining} one="# left" other="# left" />
      </span>
    </PickableTicket>
  );
}

/** So few that one should ask for more. */
const FEW = 5;

function Stopped({ allotment: { stoppedBy, redeemerName, offer } }: { allotment: Allotment }) {
  const sentences = useSentences(stoppedBy === null ? null : new ApiProblem(stoppedBy));
  return (
    <li className="over">
      <div>
        <p className="name">
          {redeemerName} · {offer.title}
        </p>
        <p className="hint">{sentences?.title}</p>
      </div>
    </li>
  );
}
