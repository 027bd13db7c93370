// Partners that ask for coupons and wait for an answer: of one offer, or of all. Nothing where nobody asks.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Asked, askedKey, askedQuery } from "../../api/asking.ts";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";
import { When } from "../../parts/when.tsx";
import { ApproveRequest } from "./approve-request.tsx";

/** The ones that wait longest come first. */
export function Requests({ offerId }: { offerId?: string }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const [approved, setApproved] = useState<Asked>();
  const [refused, setRefused] = useState<Asked>();
  const requests = useInfiniteQuery(
    askedQuery(membershipId, {
      ...{ role: "redeemer", status: "open", order: "oldest" },
      ...(offerId === undefined ? {} : { offerId }),
    }),
  );
  if (requests.isPending || requests.data?.length === 0) return null;
  return (
    <Section
      title={t`Partners ask for coupons`}
      lead={t`Entrust them with as many as you like, or say why not.`}
    >
      <List list={requests} empty={null}>
        {(rows) => (
          <ul className="rows">
            {rows.map((it) => (
              <Request
                key={it.id}
                asked={it}
                onApprove={() => setApproved(it)}
                onRefuse={() => setRefused(it)}
              />
            ))}
          </ul>
        )}
      </List>
      {approved ? <ApproveRequest asked={approved} onClose={() => setApproved(undefined)} /> : null}
      {refused ? <RefuseRequest asked={refused} onClose={() => setRefused(undefined)} /> : null}
    </Section>
  );
}

type RequestProps = { asked: Asked; onApprove: () => void; onRefuse: () => void };

function Request({ asked, onApprove, onRefuse }: RequestProps) {
  const { t } = useLingui();
  const { role } = useMembership();
  const { gifterName, offerTitle, quantity, message, requestedAt } = asked;
  return (
    <li>
      <div>
        <p className="name">
          {gifterName} · <Plural value={quantity} one="# coupon" other="# coupons" />
        </p>
        {message === null ? null : <p>{message}</p>}
        <p className="facts">
          <span>{offerTitle}</span>
          <When at={requestedAt} depth="day" />
        </p>
      </div>
      {role === "owner" ? (
        <div className="actions">
          <Button look="primary" onClick={onApprove} aria-label={t`Approve what ${gifterName} asks for`}>
            <Trans>Approve</Trans>
          </Button>
          <Button onClick={onRefuse} aria-label={t`Decline what ${gifterName} asks for`}>
            <Trans>Decline</Trans>
          </Button>
        </div>
      ) : (
        <p className="hint">
          <Trans>An owner of your shop can answer it.</Trans>
        </p>
      )}
    </li>
  );
}

function RefuseRequest({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { id, gifterName, offerTitle, quantity } = asked;
  const refusing = useDeed({
    act: (reason: string, headers) =>
      answered(
        client.POST("/v1/allotment-requests/{id}/refusal", {
          params: { path: { id } },
          body: { reason },
          headers,
        }),
      ),
    changes: [askedKey(membership.id), ["m", membership.id, "home"]],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t`Decline this request?`}
      verb={t`Decline`}
      waiting={t`Declining …`}
      deed={refusing}
      onClose={onClose}
    >
      <p>
        {gifterName} · {offerTitle} · <Plural value={quantity} one="# coupon" other="# coupons" />
      </p>
      <p className="hint">
        <Trans>{gifterName} reads your reason, and may ask anew.</Trans>
      </p>
    </ReasonDialog>
  );
}
