// Gifting and what it gives: gifts, offers, allotments.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { giftFilters } from "../../rooms/gifts/filters.ts";
import { offerFilters } from "../../rooms/offers/filters.ts";
import { partnerFilters } from "../../rooms/partners/filters.ts";
import { membership } from "./membership.ts";

const gift = createRoute({
  getParentRoute: () => membership,
  path: "/gift",
  component: lazyRouteComponent(() => import("../../rooms/gift/gift.tsx"), "Gift"),
});
const giftFile = createRoute({
  getParentRoute: () => membership,
  path: "/gift/file",
  component: lazyRouteComponent(() => import("../../rooms/gift-file/gift-file.tsx"), "GiftFile"),
});
const gifts = createRoute({
  getParentRoute: () => membership,
  path: "/gifts",
  validateSearch: giftFilters,
  component: lazyRouteComponent(() => import("../../rooms/gifts/gifts.tsx"), "Gifts"),
});
const givenGift = createRoute({
  getParentRoute: () => membership,
  path: "/gifts/$giftId",
  component: lazyRouteComponent(() => import("../../rooms/gifts/gift.tsx"), "GivenGift"),
});
const offers = createRoute({
  getParentRoute: () => membership,
  path: "/offers",
  validateSearch: offerFilters,
  component: lazyRouteComponent(() => import("../../rooms/offers/offers.tsx"), "Offers"),
});
const newOffer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/new",
  component: lazyRouteComponent(() => import("../../rooms/offers/new-offer.tsx"), "NewOffer"),
});
const offer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/$offerId",
  component: lazyRouteComponent(() => import("../../rooms/offers/offer.tsx"), "OneOffer"),
});
const reviseOffer = createRoute({
  getParentRoute: () => membership,
  path: "/offers/$offerId/terms",
  component: lazyRouteComponent(() => import("../../rooms/offers/revise-terms.tsx"), "ReviseTerms"),
});
const entrusted = createRoute({
  getParentRoute: () => membership,
  path: "/entrusted",
  component: lazyRouteComponent(() => import("../../rooms/entrusted/entrusted.tsx"), "Entrusted"),
});

const partners = createRoute({
  getParentRoute: () => membership,
  path: "/partners",
  validateSearch: partnerFilters,
  component: lazyRouteComponent(() => import("../../rooms/partners/partners.tsx"), "Partners"),
});

export const GIFTING = [
  gift,
  giftFile,
  gifts,
  givenGift,
  offers,
  newOffer,
  offer,
  reviseOffer,
  entrusted,
  partners,
] as const;
