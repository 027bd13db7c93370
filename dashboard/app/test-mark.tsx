// The mark of a test alliance: unmistakable, everywhere, in colour and in words.
import { Trans } from "@lingui/react/macro";

export function TestChip() {
  return (
    <span className="chip test">
      <Trans>TEST</Trans>
    </span>
  );
}

/** Across the top of every page of a test alliance. */
export function TestBanner() {
  return (
    <p className="test-banner">
      <strong>
        <Trans>TEST</Trans>
      </strong>
      <span>
        <Trans>A test alliance: coupons and money here are not real.</Trans>
      </span>
    </p>
  );
}
