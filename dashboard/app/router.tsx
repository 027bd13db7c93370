// Every address of the app, and which room each opens. Rooms come when they are first entered.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from "@tanstack/react-router";
import { meQuery } from "../api/account.ts";
import { auditFilters } from "../rooms/audit/filters.ts";
import { giftFilters } from "../rooms/gifts/filters.ts";
import { memberFilters } from "../rooms/members/filters.ts";
import { statementFilters, transferFilters } from "../rooms/money/filters.ts";
import { performanceFilters } from "../rooms/performance/filters.ts";
import { redemptionFilters } from "../rooms/redemptions/filters.ts";
import { Frame, NothingHere, SomethingWrong } from "./frame.tsx";
import { rememberAskedNext, rememberNext } from "./next.ts";
import { Waiting } from "./waiting.tsx";

type Context = { queries: QueryClient };

const root = createRootRouteWithContext<Context>()({ component: Frame });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  beforeLoad: ({ location }) => rememberAskedNext(location.searchStr),
  component: lazyRouteComponent(() => import("../rooms/sign-in/sign-in.tsx"), "SignIn"),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/link",
  component: lazyRouteComponent(() => import("../rooms/sign-in/link.tsx"), "SignInLink"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitations",
  component: lazyRouteComponent(() => import("../rooms/invitation/invitation.tsx"), "Invitation"),
});
const apply = createRoute({
  getParentRoute: () => root,
  path: "/apply/$allianceId",
  component: lazyRouteComponent(() => import("../rooms/apply/apply.tsx"), "Apply"),
});

/** Whoever is not signed in is led there first and comes back afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    // Asked for anew where it is no longer fresh: what somebody may enter is never what it once was.
    const me = await context.queries.fetchQuery(meQuery);
    if (me === null) {
      rememberNext(location.href);
      throw redirect({ to: "/sign-in" });
    }
    return { me };
  },
});
const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    const [only, ...others] = context.me.memberships;
    if (only !== undefined && others.length === 0)
      throw redirect({ to: "/m/$membershipId", params: { membershipId: only.id } });
  },
  component: lazyRouteComponent(() => import("../rooms/home/memberships.tsx"), "Memberships"),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/account",
  component: lazyRouteComponent(() => import("../rooms/account/account.tsx"), "Account"),
});

/** A membership that is not the reader's own is like one that does not exist. */
const membership = createRoute({
  getParentRoute: () => signedIn,
  path: "/m/$membershipId",
  beforeLoad: ({ context, params }) => {
    const found = context.me.memberships.find(({ id }) => id === params.membershipId);
    if (found === undefined) throw notFound();
    return { membership: found };
  },
  component: lazyRouteComponent(() => import("./shell.tsx"), "Shell"),
});
const overview = createRoute({
  getParentRoute: () => membership,
  path: "/",
  component: lazyRouteComponent(() => import("../rooms/home/overview.tsx"), "Overview"),
});
const performance = createRoute({
  getParentRoute: () => membership,
  path: "/performance",
  validateSearch: performanceFilters,
  component: lazyRouteComponent(() => import("../rooms/performance/performance.tsx"), "Performance"),
});
const team = createRoute({
  getParentRoute: () => membership,
  path: "/team",
  component: lazyRouteComponent(() => import("../rooms/team/team.tsx"), "Team"),
});
const settings = createRoute({
  getParentRoute: () => membership,
  path: "/settings",
  component: lazyRouteComponent(() => import("../rooms/settings/settings.tsx"), "Settings"),
});
const payees = createRoute({
  getParentRoute: () => membership,
  path: "/payees",
  component: lazyRouteComponent(() => import("../rooms/payees/payees.tsx"), "Payees"),
});
const keys = createRoute({
  getParentRoute: () => membership,
  path: "/keys",
  component: lazyRouteComponent(() => import("../rooms/keys/keys.tsx"), "Keys"),
});
const audit = createRoute({
  getParentRoute: () => membership,
  path: "/audit",
  validateSearch: auditFilters,
  component: lazyRouteComponent(() => import("../rooms/audit/audit.tsx"), "Audit"),
});
const gift = createRoute({
  getParentRoute: () => membership,
  path: "/gift",
  component: lazyRouteComponent(() => import("../rooms/gift/gift.tsx"), "Gift"),
});
const giftFile = createRoute({
  getParentRoute: () => membership,
  path: "/gift/file",
  component: lazyRouteComponent(() => import("../rooms/gift-file/gift-file.tsx"), "GiftFile"),
});
const gifts = createRoute({
  getParentRoute: () => membership,
  path: "/gifts",
  validateSearch: giftFilters,
  component: lazyRouteComponent(() => import("../rooms/gifts/gifts.tsx"), "Gifts"),
});
const givenGift = createRoute({
  getParentRoute: () => membership,
  path: "/gifts/$giftId",
  component: lazyRouteComponent(() => import("../rooms/gifts/gift.tsx"), "GivenGift"),
});
const offers = createRoute({
  getParentRoute: () => membership,
  path: "/offers",
  component: lazyRouteComponent(() => import("../rooms/offers/offers.tsx"), "Offers"),
});
const newOffer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/new",
  component: lazyRouteComponent(() => import("../rooms/offers/new-offer.tsx"), "NewOffer"),
});
const offer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/$offerId",
  component: lazyRouteComponent(() => import("../rooms/offers/offer.tsx"), "OneOffer"),
});
const reviseOffer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/$offerId/terms",
  component: lazyRouteComponent(() => import("../rooms/offers/revise-terms.tsx"), "ReviseTerms"),
});
const entrusted = createRoute({
  getParentRoute: () => membership,
  path: "/entrusted",
  component: lazyRouteComponent(() => import("../rooms/entrusted/entrusted.tsx"), "Entrusted"),
});
/** Gifting and what it gives: gifts, offers, allotments. */
const GIFTING = [gift, giftFile, gifts, givenGift, offers, newOffer, offer, reviseOffer, entrusted] as const;
const redemptions = createRoute({
  getParentRoute: () => membership,
  path: "/redemptions",
  validateSearch: redemptionFilters,
  component: lazyRouteComponent(() => import("../rooms/redemptions/redemptions.tsx"), "Redemptions"),
});
const redemption = createRoute({
  getParentRoute: () => membership,
  path: "/redemptions/$redemptionId",
  component: lazyRouteComponent(() => import("../rooms/redemptions/redemption.tsx"), "Redemption"),
});
const money = createRoute({
  getParentRoute: () => membership,
  path: "/money",
  component: lazyRouteComponent(() => import("../rooms/money/money.tsx"), "MoneyRoom"),
});
const transfers = createRoute({
  getParentRoute: () => membership,
  path: "/money/transfers",
  validateSearch: transferFilters,
  component: lazyRouteComponent(() => import("../rooms/money/transfers.tsx"), "Transfers"),
});
const statement = createRoute({
  getParentRoute: () => membership,
  path: "/money/statements/$settlementId",
  validateSearch: statementFilters,
  component: lazyRouteComponent(() => import("../rooms/money/statement.tsx"), "StatementRoom"),
});
const settlements = createRoute({
  getParentRoute: () => membership,
  path: "/settlements",
  component: lazyRouteComponent(() => import("../rooms/settlements/settlements.tsx"), "Settlements"),
});
const settlement = createRoute({
  getParentRoute: () => membership,
  path: "/settlements/$settlementId",
  component: lazyRouteComponent(() => import("../rooms/settlements/settlement.tsx"), "SettlementRoom"),
});
const members = createRoute({
  getParentRoute: () => membership,
  path: "/members",
  validateSearch: memberFilters,
  component: lazyRouteComponent(() => import("../rooms/members/members.tsx"), "Members"),
});
const member = createRoute({
  getParentRoute: () => membership,
  path: "/members/$merchantId",
  component: lazyRouteComponent(() => import("../rooms/members/member.tsx"), "Member"),
});
const categories = createRoute({
  getParentRoute: () => membership,
  path: "/categories",
  component: lazyRouteComponent(() => import("../rooms/categories/categories.tsx"), "Categories"),
});
const exposures = createRoute({
  getParentRoute: () => membership,
  path: "/exposures",
  component: lazyRouteComponent(() => import("../rooms/exposures/exposures.tsx"), "Exposures"),
});
const integrity = createRoute({
  getParentRoute: () => membership,
  path: "/integrity",
  component: lazyRouteComponent(() => import("../rooms/integrity/integrity.tsx"), "IntegrityRoom"),
});
const policy = createRoute({
  getParentRoute: () => membership,
  path: "/policy",
  component: lazyRouteComponent(() => import("../rooms/policy/policy.tsx"), "PolicyRoom"),
});
/** What admins alone look after. */
const ADMIN = [settlements, settlement, members, member, categories, exposures, integrity, policy] as const;
/** What came of gifts in money: redemptions, positions, statements. */
const MONEY = [redemptions, redemption, money, payees, transfers, statement] as const;

const tree = root.addChildren([
  signIn,
  signInLink,
  invitation,
  apply,
  signedIn.addChildren([
    home,
    account,
    membership.addChildren([
      overview,
      performance,
      settings,
      team,
      keys,
      audit,
      ...GIFTING,
      ...MONEY,
      ...ADMIN,
    ]),
  ]),
]);

export function madeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: SomethingWrong,
    defaultNotFoundComponent: NothingHere,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof madeRouter>;
  }
}
