// The API as types, generated from docs/openapi.json by `npm run generate`.
export interface paths {
    "/v1/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail somebody a link and a six-digit code to sign in with
         * @description The answer is the same for every address: whoever proves one for the first time becomes a person.
         *     Link and code are good for ten minutes and for one session between them. A mail is refused only while an earlier
         *     one still signs in: five may wait at an address, and one once it had ten within a day.
         *
         *     Needs no key.
         *
         *     Limited by address.
         */
        post: operations["postSignIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where one is signed in
         * @description Roles: `person`.
         */
        get: operations["getSessions"];
        put?: never;
        /**
         * Sign in with a mailed code, a mailed link's token or a passkey
         * @description The session's token comes in an HttpOnly cookie and nowhere else, so an Idempotency-Key is not
         *     remembered here: each proof opens one session anyway. It ends after a week without use and after thirty days.
         *     Five codes may be tried at one sign-in, and twenty wrong ones at an address within a day; its links still sign in.
         *     Whatever is wrong with a proof, the answer is the same.
         *
         *     Needs no key.
         *
         *     Limited by address.
         *
         *     After sixty refusals in a minute, an address waits for the next one.
         */
        post: operations["postSessions"];
        /**
         * Sign out everywhere
         * @description Roles: `person`.
         */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out one session
         * @description Roles: `person`.
         */
        delete: operations["deleteSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkey-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for what a passkey is to sign in order to sign in
         * @description Answer it once, within five minutes, at `POST /v1/sessions`.
         *
         *     Needs no key.
         *
         *     Limited by address.
         */
        post: operations["postPasskeySignIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkey-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for what a device is to answer in order to become a passkey
         * @description Answer it once, within five minutes, at `POST /v1/passkeys`.
         *
         *     Roles: `person`.
         */
        post: operations["postPasskeyRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's passkeys
         * @description Roles: `person`.
         */
        get: operations["getPasskeys"];
        put?: never;
        /**
         * Add a passkey
         * @description Roles: `person`.
         */
        post: operations["postPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description The last one may go: mail still signs its person in.
         *
         *     Roles: `person`.
         */
        delete: operations["deletePasskeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who one is, with every membership one may act as
         * @description Roles: `person`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's name or language
         * @description Roles: `person`.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/v1/alliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an alliance and its first admin
         * @description Roles: `operator`.
         *
         *     Shown only once, and null where the answer is repeated: `adminKey`.
         */
        post: operations["postAlliances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{id}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add another person who administers
         * @description Roles: `operator`.
         *
         *     Shown only once, and null where the answer is repeated: `adminKey`.
         */
        post: operations["postAlliancesByIdAdmins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-alliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create one's alliance's test alliance, for integrators; there is one
         * @description Roles: `admin`.
         *
         *     Shown only once, and null where the answer is repeated: `adminKey`.
         */
        post: operations["postTestAlliances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{id}/application-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an applicant needs to know of an alliance
         * @description Needs no key.
         */
        get: operations["getAlliancesByIdApplicationForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own alliance with its policy and categories
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getAlliance"];
        put?: never;
        post?: never;
        /**
         * Throw one's test alliance away, with everything in it
         * @description Nothing of it is left, and its keys and memberships end with it. People and their sessions stay, and a live alliance may make a fresh test alliance.
         *
         *     Roles: `admin`.
         */
        delete: operations["deleteAlliance"];
        options?: never;
        head?: never;
        /**
         * Revise the alliance; a change of policy makes a new version
         * @description Roles: `admin`.
         */
        patch: operations["patchAlliance"];
        trace?: never;
    };
    "/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alliance's merchants
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getMerchants"];
        put?: never;
        /**
         * Admit a merchant; its owner's key is shown once
         * @description Roles: `admin`.
         *
         *     Shown only once, and null where the answer is repeated: `ownerKey`.
         */
        post: operations["postMerchants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliances/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be admitted
         * @description Needs no key.
         *
         *     Limited by address.
         */
        post: operations["postAlliancesByIdApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the merchants that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getMerchantsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a merchant
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getMerchantsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a merchant; category and credit limit are the admin's
         * @description Roles: `admin`, `owner`.
         */
        patch: operations["patchMerchantsById"];
        trace?: never;
    };
    "/v1/merchants/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit an applicant; its owner's key is shown once
         * @description Roles: `admin`.
         *
         *     Shown only once, and null where the answer is repeated: `ownerKey`.
         */
        post: operations["postMerchantsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an applicant
         * @description Roles: `admin`.
         */
        post: operations["postMerchantsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a merchant: it stops gifting and being gifted, its coupons are honoured
         * @description With `fraud`, all that credits it is held until an admin decides: what the open period has at once,
         *     what is redeemed from then on with its redemption. A merchant that is suspended already may be suspended for fraud too, and
         *     so may one that is leaving, which goes on leaving. Asked again it holds what a period has that was reopened since.
         *
         *     Roles: `admin`.
         */
        post: operations["postMerchantsByIdSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a suspended merchant
         * @description Roles: `admin`.
         */
        post: operations["postMerchantsByIdReinstatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start leaving the alliance: the tail settles, coupons are honoured
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postMerchantsByIdDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own stores
         * @description Roles: `owner`, `staff`, `cashier`.
         */
        get: operations["getStores"];
        put?: never;
        /**
         * Add a store
         * @description Roles: `owner`.
         */
        post: operations["postStores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a store's name or address
         * @description Roles: `owner`.
         */
        patch: operations["patchStoresById"];
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Create a key with at most one's own role
         * @description Roles: `admin`, `owner`.
         *
         *     Shown only once, and null where the answer is repeated: `key`.
         */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description Roles: `admin`, `owner`.
         */
        delete: operations["deleteApiKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new key in a key's place; the old one goes on for an overlap
         * @description Roles: `admin`, `owner`.
         *
         *     Shown only once, and null where the answer is repeated: `key`.
         */
        post: operations["postApiKeysByIdRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite by a link: one person by address, or whoever has it
         * @description Roles: `admin`, `owner`.
         *
         *     Shown only once, and null where the answer is repeated: `url`.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back; who used it stays a member
         * @description Roles: `admin`, `owner`.
         */
        delete: operations["deleteInvitationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitation-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an invitation's link invites to, and who invites
         * @description Needs no key.
         *
         *     After thirty links in a minute that lead nowhere, an address waits for the next one.
         */
        get: operations["getInvitationLinksByToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of the alliance, or of one's own merchant
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getMemberships"];
        put?: never;
        /**
         * Accept an invitation by its link's token
         * @description Roles: `person`.
         *
         *     After thirty links in a minute that lead nowhere, an address waits for the next one.
         */
        post: operations["postMemberships"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave: its keys and sessions act no more
         * @description Staff and cashiers end their own membership only.
         *
         *     Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        delete: operations["deleteMembershipsById"];
        options?: never;
        head?: never;
        /**
         * Change a member's role or store; keys that go beyond it end
         * @description Roles: `admin`, `owner`.
         */
        patch: operations["patchMembershipsById"];
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the offers that one redeems, or with `role=gifter` those that one may gift; an admin sees all
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getOffers"];
        put?: never;
        /**
         * Draft an offer under the first version of its terms
         * @description Roles: `owner`.
         */
        post: operations["postOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an offer that one redeems or is entrusted with
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getOffersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an offer's title, quota or budget
         * @description Roles: `owner`.
         */
        patch: operations["patchOffersById"];
        trace?: never;
    };
    "/v1/offers/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of one's offer's terms, with the coupons in customers' hands that keep each
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getOffersByIdTerms"];
        put?: never;
        /**
         * Give an offer its next version of terms; coupons keep theirs
         * @description Roles: `owner`.
         */
        post: operations["postOffersByIdTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft; `warnings` names what its redeemer should know
         * @description Roles: `owner`.
         */
        post: operations["postOffersByIdPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a live offer: it stops being gifted, its coupons are honoured
         * @description Roles: `owner`.
         */
        post: operations["postOffersByIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused offer
         * @description Roles: `owner`.
         */
        post: operations["postOffersByIdResumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an offer for good: its coupons are honoured
         * @description Roles: `owner`.
         */
        post: operations["postOffersByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the allotments in which one is either side; an admin sees all
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAllotments"];
        put?: never;
        /**
         * Entrust a quantity of one's offer to a gifter; proposed until accepted where the gifter co-funds
         * @description Roles: `owner`.
         */
        post: operations["postAllotments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the allotments that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAllotmentsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotments/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to bear one's share of the discount under a version of the terms
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentsByIdAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an allotment from either side: it stops gifting, its coupons are honoured
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentsByIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List partners' live offers that one has no part in yet, the best fit first, each with its reasons
         * @description The fit is 60 × complement strength ÷ 100, and 20 less 5 for each price tier apart, and 20 × regions in
         *     common ÷ regions of whoever has fewer. Offers of competitors and of shops that are not active are left out.
         *
         *     Roles: `owner`, `staff`.
         */
        get: operations["getMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the allotment requests of which one is either side; an admin sees all
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAllotmentRequests"];
        put?: never;
        /**
         * Ask a partner for coupons of its live offer; one request at a time for each offer
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotment-requests/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the allotment requests that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAllotmentRequestsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotment-requests/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entrust the asking gifter, with all that it asked for or another number; as any allotment
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentRequestsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotment-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a request for coupons of one's own offer, with a reason that its gifter reads
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentRequestsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allotment-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what one has asked for, while it has no answer
         * @description Roles: `owner`.
         */
        post: operations["postAllotmentRequestsByIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gifts with what became of them, by state, by the time they were given, by source order
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getGifts"];
        put?: never;
        /**
         * Gift partners' coupons to a customer
         * @description Roles: `owner`, `staff`.
         */
        post: operations["postGifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask before gifting to many: what would stop it, and which source orders have their gift already
         * @description Roles: `owner`, `staff`.
         */
        post: operations["postGiftChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gifts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the gifts that a list's filters select, and what became of their coupons
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getGiftsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a gift; codes as their last four
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getGiftsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gifts/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke what is unredeemed of a gift
         * @description Roles: `admin`, `owner`, `staff`.
         */
        post: operations["postGiftsByIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-links/{token}/till-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw six digits that stand for a coupon at its redeemer's tills
         * @description They are good for five minutes of real time, for one coupon, at its own redeemer, wherever a code is
         *     taken; the digits drawn before them end. Of one coupon twenty are drawn within ten minutes at the most. A till is
         *     answered thirty wrong ones within ten minutes, a redeemer's tills together two hundred. No Idempotency-Key is
         *     remembered: whoever repeats it draws anew.
         *
         *     Needs no key.
         *
         *     After thirty links in a minute that lead nowhere, an address waits for the next one.
         */
        post: operations["postGiftLinksByTokenTillCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-links/{token}/presentations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the text of the QR that shows a coupon now
         * @description A till takes it as a code in the minute in which it was made and in the ones beside it; later it is
         *     `presentation_stale`. Terms whose `presentation` is `live` take nothing else from a screen but a till code.
         *
         *     Needs no key.
         *
         *     After thirty links in a minute that lead nowhere, an address waits for the next one.
         */
        post: operations["postGiftLinksByTokenPresentations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public keys that verify signed texts
         * @description A till away from the network tells by them that a text is genuine and when it was made, not that the
         *     coupon is unspent. An auditor verifies settlement archives by them: keys of earlier audit secrets stay listed.
         *
         *     Needs no key.
         */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-links/{token}/passing-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass a coupon on to a friend, once
         * @description The coupon ends `passed_on`, and another under the same terms lives on behind the link of the answer. Nothing is stored under an Idempotency-Key here: a repetition under the same key finds the friend's link again.
         *
         *     Needs no key.
         *
         *     After thirty links in a minute that lead nowhere, an address waits for the next one.
         */
        post: operations["postGiftLinksByTokenPassingOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coupons/{code}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether a coupon would be honoured for an order
         * @description Roles: `owner`, `staff`, `cashier`.
         *
         *     After thirty codes in a minute that were not there to redeem, a credential waits for the next one.
         */
        post: operations["postCouponsByCodeValidation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coupons/{code}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a coupon while a checkout is in progress
         * @description Roles: `owner`, `staff`, `cashier`.
         *
         *     After thirty codes in a minute that were not there to redeem, a credential waits for the next one.
         */
        post: operations["postCouponsByCodeReservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a reservation go
         * @description Roles: `owner`, `staff`, `cashier`.
         */
        delete: operations["deleteReservationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List redemptions that one took part in
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getRedemptions"];
        put?: never;
        /**
         * Redeem a coupon on an order
         * @description Roles: `owner`, `staff`, `cashier`.
         *
         *     After thirty codes in a minute that were not there to redeem, a credential waits for the next one.
         */
        post: operations["postRedemptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redemptions/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the redemptions that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getRedemptionsTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a redemption with its transfers and refunds
         * @description Roles: `admin`, `owner`, `staff`, `cashier`.
         */
        get: operations["getRedemptionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redemptions/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund an order in part or in full
         * @description Roles: `owner`, `staff`, `cashier`.
         */
        post: operations["postRedemptionsByIdRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List positions by owner and unit
         * @description An admin sees everybody's, a merchant its own.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/positions/{ownerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how an owner stands in the alliance's currency
         * @description Position = pending + paying + next: what is not locked yet by the day on which it locks, what instructions ask for, and what the next settlement would settle.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getPositionsByOwnerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transfers
         * @description Those of an owner by `effectiveAt`, newest first by default; without `ownerId` an admin's are the whole alliance's, in the order in which they were made. `effectiveFrom` is included, `effectiveTo` is not.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the transfers that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getTransfersTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell what came of gifting, by partner, offer, staff or rule
         * @description The coupons gifted in the period and what has become of them by now; without `from` and `to` of all time. A merchant sees those in which it took part on that side, an admin all. `from` is included, `to` is not.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getReportsPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell what flows between merchants, pair by pair
         * @description From gifter to redeemer, by the same figures. A merchant sees the pairs in which it is a side, an admin all.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getReportsFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/position-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell a position day by day
         * @description What had taken effect by the end of each local day, payments included; for days ahead what is known to, so that what is pending is seen to lock. A merchant asks for its own, an admin names an owner.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getReportsPositionDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell how far each merchant could fall behind, against its limit
         * @description exposure = −position + what open disputes hold + worst case of the live coupons that it would pay × the
         *     policy's weight; limit = credit limit + deposits. Those nearest to their limit come first, then those without one; each with
         *     what it owes by the days since that was approved. A merchant reads its own, an admin all.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getExposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deposits: a merchant its own, an admin all
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getDeposits"];
        put?: never;
        /**
         * Record money that the institution received for a merchant, or paid back to it
         * @description Once per bank reference. A deposit raises the merchant's credit limit and does nothing else: it stands in
         *     no position and pays no instruction. Only where the policy names a clearing institution; what is held is paid back also
         *     after that.
         *
         *     Roles: `admin`.
         */
        post: operations["postDeposits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell a shop what to do now, what its gifts brought, where it stands and with whom it goes well
         * @description Roles: `owner`, `staff`.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alliance/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell an admin what waits, what flows between merchants, who is exposed and the period so far
         * @description Roles: `admin`.
         */
        get: operations["getAllianceHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List settlements
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlements"];
        put?: never;
        /**
         * Close the period up to a cut-off
         * @description Roles: `admin`.
         */
        post: operations["postSettlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlement-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When periods end, and whether one awaits its closing
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlementCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a settlement with dues and instructions
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlementsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look through a settlement before it is approved
         * @description What changed since the one before, the largest lines, who is beyond a credit limit, and what is out of
         *     the ordinary: an owner that is new, a due of more than four times the median of up to six earlier ones, half or more of
         *     what somebody owed reversed, a line of more than ten times the average of its code.
         *
         *     Roles: `admin`.
         */
        get: operations["getSettlementsByIdReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve: another person than the one who closed, with a reason where there is one to give
         * @description Roles: `admin`.
         */
        post: operations["postSettlementsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen the latest settlement while it is not approved; its instructions are withdrawn
         * @description Roles: `admin`.
         */
        post: operations["postSettlementsByIdReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a paid settlement as one signed file that a stranger can verify
         * @description Everybody's statement as JSON and CSV, the transfers of the period, what all owed each other,
         *     instructions with their steps and payments, and what the audit log says of them. The same records give the same bytes;
         *     money that arrives late is a new record. `scripts/verify-archive.ts` verifies it. At most 10,000 lines.
         *
         *     Roles: `admin`.
         */
        get: operations["getSettlementsByIdArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/invoice-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export as CSV what an owner may invoice of an approved settlement
         * @description From gifter to redeemer its commissions, from the alliance its fees: partner by partner what was earned in
         *     the period, what refunds and disputes took back in it, and the net; what is negative is for a credit note. It holds the
         *     fields that an invoice needs and is no tax invoice.
         *
         *     Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlementsByIdInvoiceLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/statements/{ownerId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an owner's statement as CSV
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlementsByIdStatementsByOwnerIdCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/statements/{ownerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an owner's statement
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getSettlementsByIdStatementsByOwnerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instructions/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a payment sent: its payer's owner or an admin
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postInstructionsByIdSending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instructions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what arrived, in whole or in part: its payee's owner or an admin
         * @description Once per bank reference. Money that arrives late on a final instruction is recorded too.
         *
         *     Roles: `admin`, `owner`.
         */
        post: operations["postInstructionsByIdConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instructions/{id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a payment failed; what it left unpaid returns to the next opening
         * @description Roles: `admin`.
         */
        post: operations["postInstructionsByIdFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instructions/{id}/unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a payment's outcome is unknown; it stays on its way until reconciled
         * @description Roles: `admin`.
         */
        post: operations["postInstructionsByIdUnknown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payee details, masked: an owner its merchant's, an admin everybody's
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getPayeeDetails"];
        put?: never;
        /**
         * Propose to whom and where money is sent: an owner for its merchant, an admin for the alliance
         * @description Changes nothing by itself: another person confirms, and the change takes effect 72 hours later. Owners and admins are told by mail. Account numbers are stored sealed and never shown whole.
         *
         *     Roles: `admin`, `owner`.
         */
        post: operations["postPayeeDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-details/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm: another person than the one who proposed; it takes effect 72 hours later
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postPayeeDetailsByIdConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payee-details/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse or withdraw payee details before they take effect
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postPayeeDetailsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/payment-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payer's payment file of an approved settlement: its owner or an admin
         * @description Made at the first request and the same bytes ever after. It holds the payments that were planned then, to the accounts in force then, whatever format is asked for; `pain.001` is pain.001.001.09, by the rules of SEPA in euro. It shows account numbers whole: it is for the bank.
         *
         *     Roles: `admin`, `owner`.
         */
        get: operations["getSettlementsByIdPaymentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settlements/{id}/payment-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payment files that were made of a settlement, with control sums and fingerprints
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getSettlementsByIdPaymentFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a bank's statement, notification or status report of one's own account
         * @description Each line is taken once, however often it is imported. Money that carries an instruction's end-to-end id and its whole amount is confirmed at once; what differs, comes by amount and counterparty alone, or was rejected, is proposed.
         *
         *     Roles: `admin`, `owner`.
         */
        post: operations["postBankImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what banks answered, newest first
         * @description An owner sees its merchant's lines. An admin sees those of the alliance's accounts and, of a merchant's, those that name an instruction.
         *
         *     Roles: `admin`, `owner`.
         */
        get: operations["getBankLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-lines/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a line for a payment: as arrived, or as failed where it came back or was rejected
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postBankLinesByIdConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-lines/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a line aside that concerns no instruction
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postBankLinesByIdDismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disputes: a merchant those it is a side of, an admin all
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getDisputes"];
        put?: never;
        /**
         * Dispute a commission with its fee, or a subsidy, until its settlement is approved
         * @description What is left of it is held in reverse, in the same period. Where that period is closed and not
         *     approved, the settlement is reopened and closed again without the amount.
         *
         *     Roles: `owner`.
         */
        post: operations["postDisputes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the disputes that a list's filters select
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getDisputesTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dispute with its thread and its transfers
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getDisputesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something in a dispute, with a link to what proves it
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postDisputesByIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a dispute once
         * @description `rejected` releases the hold; `upheld` leaves it as the correction, less `allowedMinor`.
         *
         *     Roles: `admin`.
         */
        post: operations["postDisputesByIdResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List adjustments: a merchant those it is a side of, an admin all
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAdjustments"];
        put?: never;
        /**
         * Propose that one owner owes another an amount, with the reason
         * @description For what no dispute can correct: a claim for more, or one after approval. Nothing moves until another
         *     person approves.
         *
         *     Roles: `admin`.
         */
        post: operations["postAdjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an adjustment
         * @description Roles: `admin`, `owner`, `staff`.
         */
        get: operations["getAdjustmentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an adjustment by another person: it is posted once, in the open period
         * @description Roles: `admin`.
         */
        post: operations["postAdjustmentsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an adjustment by another person, with a reason that both sides read; nothing is posted
         * @description Roles: `admin`.
         */
        post: operations["postAdjustmentsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/adjustments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an adjustment that one proposed oneself, with a reason that both sides read
         * @description Roles: `admin`.
         */
        post: operations["postAdjustmentsByIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holders/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a holder: keys and links go, money rows stay
         * @description Coupons that the holder carries are honoured all the same. Somebody who was never seen gives zeros.
         *
         *     Roles: `admin`.
         */
        post: operations["postHoldersErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell everything that is held about a holder
         * @description The identifier travels in the body, so that no log of addresses keeps it.
         *
         *     Roles: `admin`.
         *
         *     Shown only once, and null where the answer is repeated: `gifts`, `knownTo`.
         */
        post: operations["postHoldersExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getWebhookEndpoints"];
        put?: never;
        /**
         * Have events told to a URL: the alliance's, or those one's merchant has a part in
         * @description Roles: `admin`, `owner`.
         *
         *     Shown only once, and null where the answer is repeated: `secret`.
         */
        post: operations["postWebhookEndpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a webhook endpoint, with what is still due to it
         * @description Roles: `admin`, `owner`.
         */
        delete: operations["deleteWebhookEndpointsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new secret in the old one's place, which signs too for an overlap
         * @description Roles: `admin`, `owner`.
         *
         *     Shown only once, and null where the answer is repeated: `secret`.
         */
        post: operations["postWebhookEndpointsByIdRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was told to endpoints in the last thirty days, and what became of it
         * @description Roles: `admin`, `owner`.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver an event again, under the same id
         * @description Roles: `admin`, `owner`.
         */
        post: operations["postWebhookDeliveriesByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who did what
         * @description By number, newest first by default: an admin reads all of the alliance, an owner what concerns its merchant. With a filter a page may be shorter than its limit, or empty, while `nextCursor` goes on. `from` is included, `to` is not.
         *
         *     Roles: `admin`, `owner`.
         */
        get: operations["getAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export who did what as CSV
         * @description The whole selection, oldest first, at most 50,000 rows. The column `mac` is that of the row: an admin's whole export gives the heads of the seals again.
         *
         *     Roles: `admin`, `owner`.
         */
        get: operations["getAuditEventsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the seals of the audit log
         * @description Newest first. Compare them with the heads in the Worker's log, which is kept outside the database.
         *
         *     Roles: `admin`.
         */
        get: operations["getAuditSeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that the instance and its database answer
         * @description Needs no key.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recompute what must always be true; an admin's alliance, all of them for the operator
         * @description Roles: `operator`, `admin`.
         */
        get: operations["getIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceRequest: {
            termsVersion: number;
        };
        Adjustment: {
            id: string;
            /** @enum {string} */
            status: "proposed" | "approved" | "refused" | "withdrawn";
            debitId: string | "alliance";
            /** @description Null for `alliance`. */
            debitName: string | null;
            creditId: string | "alliance";
            /** @description Null for `alliance`. */
            creditName: string | null;
            amountMinor: number;
            reason: string;
            proposedBy: string;
            /** @description Null to a merchant. */
            proposedByName: string | null;
            proposedAt: components["schemas"]["Instant"];
            /** @description What became of it; null while it waits for another admin. */
            decision: {
                /** @enum {string} */
                decision: "approved" | "refused" | "withdrawn";
                principalId: string;
                /** @description Null to a merchant. */
                name: string | null;
                /** @description Why it was turned down; null of an approval. */
                reason: string | null;
                decidedAt: components["schemas"]["Instant"];
            } | null;
            /** @description As in `decision`, where that is an approval; else null. */
            approvedBy: string | null;
            /** @description As in `decision`, where that is an approval; else null. */
            approvedByName: string | null;
            /** @description As in `decision`, where that is an approval; else null. */
            approvedAt: components["schemas"]["Instant"] | null;
        };
        AdjustmentRequest: {
            debitId: string | "alliance";
            creditId: string | "alliance";
            amountMinor: number;
            reason: string;
        };
        AdminRequest: {
            name: string;
            /** @description An e-mail address. */
            email?: string;
            /** @default en */
            language: components["schemas"]["Language"];
        };
        Alliance: {
            id: string;
            name: string;
            currency: string;
            timeZone: string;
            test: boolean;
            policyVersion: number;
            policy: components["schemas"]["Policy"];
            categories: components["schemas"]["Category"][];
            competing: [
                string,
                string
            ][];
            complements: [
                string,
                string,
                number
            ][];
            createdAt: components["schemas"]["Instant"];
        };
        AllianceHome: {
            at: components["schemas"]["Instant"];
            /** @description Flows are those of coupons gifted from this local day on. */
            sinceDay: string;
            /** @description The most urgent first. */
            tasks: components["schemas"]["AllianceTask"][];
            members: {
                active: number;
                admitted: number;
            };
            total: components["schemas"]["PerformanceFigures"];
            /** @description The forty pairs with the most revenue. */
            flows: components["schemas"]["Flow"][];
            /** @description The eight that are nearest to their limit. */
            exposures: components["schemas"]["Exposure"][];
            period: {
                /** @description The latest cut-off; null before the first. */
                fromAt: components["schemas"]["Instant"] | null;
                /** @description When it ends; null without a calendar. */
                nextCutoffAt: components["schemas"]["Instant"] | null;
                /** @description Transfers locked since, payments apart. */
                lineCount: number;
                /** @description What those who owe owe together, as far as it is locked. */
                owedMinor: number;
                /** @description The same of what is still pending. */
                pendingMinor: number;
            };
            /** @description The latest that stands: what was owed pair by pair, and what is paid instead. */
            settlement: {
                id: string;
                number: number;
                /** @enum {string} */
                status: "closed" | "reopened" | "approved" | "paid";
                cutoffAt: components["schemas"]["Instant"];
                grossMinor: number;
                instructedMinor: number;
                obligationCount: number;
                instructionCount: number;
            } | null;
            /** @description How much of the audit log is sealed. `GET /v1/integrity` recomputes everything. */
            log: {
                eventCount: number;
                sealedCount: number;
                sealedAt: components["schemas"]["Instant"] | null;
            };
        };
        AlliancePatch: {
            name?: string;
            currency?: string;
            timeZone?: string;
            policy?: {
                holdDays?: number;
                feeBps?: number;
                minPayoutMinor?: number;
                /** @enum {string} */
                settlementMode?: "direct" | "clearing";
                clearingInstitution?: string | null;
                reviewHours?: number;
                disputeDays?: number;
                liveCouponWeightBps?: number;
                holderConsentRequired?: boolean;
                /** @description How long holders are remembered after their last coupon ended or expired, in real days. */
                holderRetentionDays?: number;
                /** @description How often periods end; null where nobody wants to be reminded. */
                settlementCadence?: ("weekly" | "halfMonthly" | "monthly") | null;
                /** @description The local day with whose start a period ends: of the week (Monday 1 to Sunday 7), of the month (to 28), or the first of two fifteen days apart (to 13). */
                cutoffDay?: number;
                closesAutomatically?: boolean;
            };
            categories?: components["schemas"]["Category"][];
            competing?: [
                string,
                string
            ][];
            complements?: [
                string,
                string,
                number
            ][];
        };
        AllianceRequest: {
            name: string;
            currency: string;
            timeZone: string;
            /** @default false */
            test: boolean;
            policy: components["schemas"]["PolicyInput"];
            categories: components["schemas"]["Category"][];
            /** @default [] */
            competing: [
                string,
                string
            ][];
            /** @default [] */
            complements: [
                string,
                string,
                number
            ][];
            admin?: components["schemas"]["NamedPerson"];
        };
        AllianceTask: {
            /** @enum {string} */
            kind: "reconcile_payment" | "decide_bank_line" | "approve_settlement" | "find_second_admin" | "decide_dispute" | "decide_hold" | "approve_adjustment" | "decide_application" | "watch_exposure" | "close_period";
            /** @description How many things of this kind wait. */
            count: number;
            /** @description The one to begin with. */
            subjectId: string;
            /** @description What they come to together, where that is money. */
            amountMinor: number | null;
            /** @description The local day on which the first of them is over. */
            day: string | null;
        };
        Allotment: {
            id: string;
            offerId: string;
            redeemerId: string;
            gifterId: string;
            quantity: number;
            remaining: number;
            coFundingBps: number;
            /** @description The terms it gifts under where the gifter co-funds; null = the offer's current terms. */
            acceptedTermsVersion: number | null;
            /** @enum {string} */
            status: "proposed" | "live" | "withdrawn";
            createdAt: components["schemas"]["Instant"];
        };
        AllotmentRequest: {
            offerId: string;
            gifterId: string;
            quantity: number;
            /** @default 0 */
            coFundingBps: number;
        };
        AllotmentTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                quantity: number;
                remaining: number;
            } | null;
        };
        Anomaly: {
            /** @enum {string} */
            code: "new_party" | "due_far_from_usual" | "mostly_reversed" | "line_far_from_usual";
            ownerId: string | ("alliance" | "clearing");
            /** @description Of a single line. */
            transferId: string | null;
            amountMinor: number;
            /** @description What it is compared with: the median of earlier dues, the average line, or what was reversed of. */
            usualMinor: number | null;
        };
        ApiKey: {
            id: string;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId: string | null;
            /** @description What the merchant is called; null where there is none, as of an admin. */
            merchantName: string | null;
            principalId: string;
            membershipId: string;
            label: string;
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @description Exact to the hour. */
            usedAt: components["schemas"]["Instant"] | null;
            expiresAt: components["schemas"]["Instant"] | null;
            revokedAt: components["schemas"]["Instant"] | null;
        };
        ApiKeyRequest: {
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId?: string;
            label: string;
            /** @default null */
            storeRef: string | null;
        };
        Application: {
            id: string;
            /** @constant */
            status: "applied";
        };
        ApplicationForm: {
            alliance: {
                id: string;
                name: string;
                test: boolean;
            };
            categories: components["schemas"]["Category"][];
        };
        ApplicationRequest: {
            name: string;
            category: string;
            priceTier: number;
            monthlyOrders: number;
            regions: string[];
            contact: components["schemas"]["Contact"];
        };
        /** @default {} */
        ApprovalRequest: {
            reason?: string;
        };
        AskApprovalRequest: {
            /** @description Left out, all that was asked for. */
            quantity?: number;
            /** @default 0 */
            coFundingBps: number;
        };
        AskRequest: {
            offerId: string;
            quantity: number;
            message?: string;
        };
        AskTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                quantity: number;
            } | null;
        };
        AuditEvent: {
            /** @description Its number in the alliance, without gaps from 1. */
            seq: number;
            at: components["schemas"]["Instant"];
            /** @description Who did it; `operator`, or `public` for somebody unnamed. */
            principalId: string;
            principalName: string | null;
            keyId: string | null;
            sessionId: string | null;
            /** @description Whose event it is; null for the alliance's own. */
            merchantId: string | null;
            action: string;
            subjectId: string;
            details: {
                [key: string]: unknown;
            };
            /** @description True where a seal fixes it and its place. */
            sealed: boolean;
        };
        AuditSeal: {
            /** @description The last event that it covers. */
            throughSeq: number;
            /** @description The running SHA-256 over all events up to that one. */
            head: string;
            sealedAt: components["schemas"]["Instant"];
        };
        BankAccount: {
            /** @constant */
            kind: "iban";
            iban: string;
            /** @default null */
            bic: string | null;
        } | {
            /** @constant */
            kind: "card";
            cardNumber: string;
            branchNumber: string;
        } | {
            /** @constant */
            kind: "account";
            accountNumber: string;
            /** @default null */
            bic: string | null;
            /** @default null */
            branchNumber: string | null;
        };
        BankCsvMapping: {
            /**
             * @default ,
             * @enum {string}
             */
            delimiter: "," | ";" | "\t" | "|";
            /**
             * @default .
             * @enum {string}
             */
            decimalMark: "." | ",";
            /** @enum {string} */
            dayFormat: "YYYY-MM-DD" | "YYYY/MM/DD" | "YYYYMMDD" | "DD.MM.YYYY" | "DD/MM/YYYY" | "MM/DD/YYYY";
            columns: {
                day: string;
                /** @description Positive = money that came in; lines that are not are left out. */
                amount: string;
                /** @description Default: the alliance's currency. */
                currency?: string;
                counterparty?: string;
                /** @description The bank's own reference of the line. */
                reference?: string;
                endToEndId?: string;
                text?: string;
            };
        };
        BankImport: {
            /** @description Lines of the file that concern money coming in or back. */
            lineCount: number;
            /** @description Of these, imported before: nothing was done with them. */
            knownCount: number;
            /** @description New ones whose payment was confirmed at once. */
            confirmedCount: number;
            /** @description The new ones. */
            lines: components["schemas"]["BankLine"][];
        };
        BankImportRequest: {
            /** @description Whose account: an owner's own merchant; for an admin `alliance`, the default, or `clearing`. */
            ownerId?: string | ("alliance" | "clearing");
            /** @enum {string} */
            format: "camt.053" | "camt.054" | "pain.002" | "csv";
            /** @description The file's text. */
            content: string;
            mapping?: components["schemas"]["BankCsvMapping"];
        };
        BankLine: {
            id: string;
            ownerId: string | ("alliance" | "clearing");
            /**
             * @description Money that came in; a payment of one's own that came back, or that the bank rejected; money that was taken back.
             * @enum {string}
             */
            kind: "credit" | "returned" | "rejected" | "taken_back";
            /** @enum {string} */
            status: "proposed" | "unmatched" | "confirmed" | "failed" | "dismissed";
            amountMinor: number | null;
            currency: string | null;
            day: string | null;
            counterparty: string | null;
            text: string | null;
            /** @description Under which a payment of it is recorded. */
            bankReference: string;
            /** @description The instruction it was matched with. */
            instructionId: string | null;
            matchedBy: ("end_to_end_id" | "amount_and_counterparty") | null;
            proposes: ("confirmation" | "failure") | null;
            decision: {
                /** @enum {string} */
                decision: "confirmed" | "failed" | "dismissed";
                instructionId: string | null;
                reason: string | null;
                principalId: string;
                decidedAt: components["schemas"]["Instant"];
            } | null;
            importedBy: string;
            importedAt: components["schemas"]["Instant"];
        };
        /** @default {} */
        BankLineConfirmationRequest: {
            /** @description Default: the instruction it was matched with. */
            instructionId?: string;
        };
        Category: {
            key: string;
            name: string;
        };
        Claim: {
            /** @enum {string} */
            claim: "commission" | "subsidy";
            /** @description What `POST /v1/disputes` takes for it. */
            transferId: string;
            debtorId: string;
            creditorId: string;
            /** @description What a dispute would hold: less what was refunded. */
            leftMinor: number;
            /** @description The dispute that there is, open or decided. */
            disputeId: string | null;
            /** @description The problem a dispute would be refused with; null while its debtor may open one. */
            obstacle: ("disputed_once" | "something_left_to_dispute" | "dispute_in_time") | null;
        };
        Commission: {
            /** @constant */
            kind: "percent";
            bps: number;
            /** @enum {string} */
            base: "net" | "gross";
            capMinor: number | null;
        } | {
            /** @constant */
            kind: "fixed";
            valueMinor: number;
        };
        ConfirmationRequest: {
            bankReference: string;
            /** @description Default: all that is unpaid. */
            amountMinor?: number;
        };
        Contact: {
            name: string;
            /** Format: email */
            email?: string;
            phone?: string;
            language?: components["schemas"]["Language"];
        };
        CouponOfGift: {
            id: string;
            code: string;
            offerId: string;
            redeemerId: string;
            termsVersion: number;
            /** @enum {string} */
            state: "scheduled" | "active" | "reserved" | "redeemed" | "refunded" | "expired" | "revoked" | "passed_on";
            opensAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            lastDay: string;
            discount: components["schemas"]["Discount"];
            minSpendMinor: number;
            replacedBy: string | null;
            /** @description The offer's title as it is now. */
            title: string;
            redeemerName: string;
            /** @description When it was redeemed, revoked or passed on; null while it was none of these. */
            endedAt: components["schemas"]["Instant"] | null;
        };
        CreatedAdmin: {
            id: string;
            name: string;
            /** @description Shown once; null where the answer is a replay. */
            adminKey: string | null;
            /** @description Whether a mail to the person was handed over; null where none was due, and where the answer is a replay. */
            mailed: boolean | null;
        };
        CreatedAlliance: {
            id: string;
            name: string;
            currency: string;
            timeZone: string;
            test: boolean;
            policyVersion: number;
            policy: components["schemas"]["Policy"];
            categories: components["schemas"]["Category"][];
            competing: [
                string,
                string
            ][];
            complements: [
                string,
                string,
                number
            ][];
            createdAt: components["schemas"]["Instant"];
            /** @description Shown once; null where the answer is a replay. */
            adminKey: string | null;
            /** @description Whether a mail to the person was handed over; null where none was due, and where the answer is a replay. */
            mailed: boolean | null;
        };
        CreatedApiKey: {
            id: string;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId: string | null;
            /** @description What the merchant is called; null where there is none, as of an admin. */
            merchantName: string | null;
            principalId: string;
            membershipId: string;
            label: string;
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            createdAt: components["schemas"]["Instant"];
            /** @description Exact to the hour. */
            usedAt: components["schemas"]["Instant"] | null;
            expiresAt: components["schemas"]["Instant"] | null;
            revokedAt: components["schemas"]["Instant"] | null;
            /** @description Shown once; null where the answer is a replay. */
            key: string | null;
        };
        CreatedGift: {
            id: string;
            gifterId: string;
            sourceOrder: {
                reference: string;
                amountMinor: number;
                occurredAt: components["schemas"]["Instant"];
            } | null;
            ruleRef: string | null;
            staffRef: string | null;
            channel: string | null;
            revokedAt: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            /** @description The gift from which its holder passed this one on to a friend; null for a gift of the gifter's own. */
            passedOnFrom: string | null;
            coupons: components["schemas"]["CouponOfGift"][];
            /** @description The holder's page. */
            url: string;
        };
        CreatedInvitation: {
            id: string;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId: string | null;
            /** @description What the merchant is called; null where there is none, as of an admin. */
            merchantName: string | null;
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            email: string | null;
            note: string | null;
            maxUses: number;
            uses: number;
            /** @enum {string} */
            status: "open" | "used_up" | "expired" | "revoked";
            invitedBy: {
                principalId: string;
                name: string;
            };
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            revokedAt: components["schemas"]["Instant"] | null;
            /** @description Shown once; null where the answer is a replay. */
            url: string | null;
            /** @description Whether a mail to the person was handed over; null where none was due, and where the answer is a replay. */
            mailed: boolean | null;
        };
        CreatedMerchant: {
            id: string;
            name: string;
            category: string;
            priceTier: number;
            monthlyOrders: number;
            regions: string[];
            /** @enum {string} */
            status: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
            creditLimitMinor?: number | null;
            contact?: components["schemas"]["Contact"] | null;
            suspendedForFraud?: boolean;
            createdAt: components["schemas"]["Instant"];
            /** @description Shown once; null where the answer is a replay. */
            ownerKey: string | null;
            /** @description Whether a mail to the person was handed over; null where none was due, and where the answer is a replay. */
            mailed: boolean | null;
        };
        CreatedWebhookEndpoint: {
            id: string;
            /** @description Whose it is; null for the alliance's own. */
            merchantId: string | null;
            url: string;
            events: string[];
            /** @description Until then the secret before the last rotation signs too. */
            previousSecretUntil: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"] | null;
            /** @description `gone` where the receiver answered 410. */
            endedBecause: ("deleted" | "gone") | null;
            /** @description Shown once; null where the answer is a replay. */
            secret: string | null;
        };
        Deposit: {
            id: string;
            merchantId: string;
            /**
             * @description Paid in to the institution, or paid back to the merchant.
             * @enum {string}
             */
            kind: "deposit" | "withdrawal";
            /** @description In minor units of the alliance's currency. */
            amountMinor: number;
            /**
             * @description It stands in no position and in no netting.
             * @constant
             */
            unit: "DEPOSIT";
            bankReference: string;
            /** @description Who held it then; null for money paid back when none was named any more. */
            institution: string | null;
            reason: string | null;
            recordedBy: string;
            recordedAt: components["schemas"]["Instant"];
        };
        DepositRequest: {
            merchantId: string;
            /**
             * @description Paid in to the institution, or paid back to the merchant.
             * @enum {string}
             */
            kind: "deposit" | "withdrawal";
            amountMinor: number;
            bankReference: string;
            reason?: string;
        };
        DiscardedAlliance: {
            id: string;
            name: string;
            discardedAt: components["schemas"]["Instant"];
        };
        Discount: {
            /** @constant */
            kind: "fixed";
            valueMinor: number;
        } | {
            /** @constant */
            kind: "percent";
            bps: number;
            capMinor: number | null;
        } | {
            /** @constant */
            kind: "item";
            name: string;
            retailValueMinor: number;
        };
        /** @description Seen by its two sides and by the admins. */
        Dispute: {
            id: string;
            redemptionId: string;
            orderReference: string;
            /** @enum {string} */
            claim: "commission" | "subsidy";
            debtorId: string;
            debtorName: string;
            creditorId: string;
            creditorName: string;
            /** @enum {string} */
            status: "open" | "upheld" | "rejected";
            /**
             * @description `alliance` where it holds what would be paid to a shop that it has suspended.
             * @enum {string}
             */
            openedBy: "debtor" | "alliance";
            reason: string;
            /** @description What was held when it was opened. */
            heldMinor: number;
            openedAt: components["schemas"]["Instant"];
            /** @description Without an answer of the creditor by then it is upheld, without a decision it is rejected. What the alliance itself holds waits for an admin. */
            answerBy: components["schemas"]["Instant"];
            /** @description Whether the creditor has spoken in time. */
            answered: boolean;
            outcome: {
                /** @enum {string} */
                outcome: "upheld" | "rejected";
                /** @description What was released of the hold. */
                allowedMinor: number;
                note: string;
                /** @description `system` where the deadline decided. */
                principalId: string | "system";
                decidedAt: components["schemas"]["Instant"];
            } | null;
            notes: components["schemas"]["DisputeNote"][];
            /** @description What is disputed, and what was held and released. */
            transfers: components["schemas"]["Transfer"][];
        };
        DisputeNote: {
            /** @description Null where an admin speaks. */
            merchantId: string | null;
            /** @description Null to the other merchant: who it is there is not its to know. */
            principalId: string | null;
            text: string;
            evidenceUrl: string | null;
            writtenAt: components["schemas"]["Instant"];
        };
        DisputeNoteRequest: {
            text: string;
            /** @description Where what proves it lies: https, shown by its whole address. */
            evidenceUrl?: string;
        };
        DisputeRequest: {
            /** @description A `commission`, its `fee`, or a `subsidy`. Commission and fee are disputed together. */
            transferId: string;
            reason: string;
        };
        DisputeResolutionRequest: {
            /** @enum {string} */
            outcome: "upheld" | "rejected";
            /** @description Of an upheld dispute: the part that is owed all the same, commission and fee together. */
            allowedMinor?: number;
            note: string;
        };
        DisputeSummary: {
            id: string;
            redemptionId: string;
            orderReference: string;
            /** @enum {string} */
            claim: "commission" | "subsidy";
            debtorId: string;
            debtorName: string;
            creditorId: string;
            creditorName: string;
            /** @enum {string} */
            status: "open" | "upheld" | "rejected";
            /**
             * @description `alliance` where it holds what would be paid to a shop that it has suspended.
             * @enum {string}
             */
            openedBy: "debtor" | "alliance";
            reason: string;
            /** @description What was held when it was opened. */
            heldMinor: number;
            openedAt: components["schemas"]["Instant"];
            /** @description Without an answer of the creditor by then it is upheld, without a decision it is rejected. What the alliance itself holds waits for an admin. */
            answerBy: components["schemas"]["Instant"];
            /** @description Whether the creditor has spoken in time. */
            answered: boolean;
            outcome: {
                /** @enum {string} */
                outcome: "upheld" | "rejected";
                /** @description What was released of the hold. */
                allowedMinor: number;
                note: string;
                /** @description `system` where the deadline decided. */
                principalId: string | "system";
                decidedAt: components["schemas"]["Instant"];
            } | null;
        };
        DisputeTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                /** @description What was held when they were opened. */
                heldMinor: number;
            } | null;
        };
        Due: {
            ownerId: string | ("alliance" | "clearing");
            openingMinor: number;
            linesMinor: number;
            dueMinor: number;
            instructedMinor: number;
            carriedMinor: number;
            /** @description On its way from earlier settlements when this one was closed; in nobody's opening. */
            inFlightMinor: number;
        };
        EndedSessions: {
            ended: number;
        };
        Exposure: {
            merchantId: string;
            name: string;
            /** @description −position + worst case of the live coupons it would pay × the policy's weight; null while one of them has no upper bound. */
            exposureMinor: number | null;
            creditLimitMinor: number | null;
            /** @description What the institution holds for it: it raises the limit. */
            depositMinor: number;
            /** @description Credit limit and deposit; null = unlimited. */
            limitMinor: number | null;
        };
        FieldError: {
            /** @description RFC 6901: where in the body, path or query. */
            pointer: string;
            code: string;
            detail: string;
        };
        Flow: {
            /** @description The sum of the five that follow. */
            giftedCoupons: number;
            /** @description Neither spent nor expired, not yet open included. */
            openCoupons: number;
            expiredCoupons: number;
            revokedCoupons: number;
            /** @description Spent, and not given back in full. */
            redeemedCoupons: number;
            /** @description Spent and given back in full, without a replacement. */
            refundedCoupons: number;
            /** @description Of the redeemed: those in a settlement that is paid. */
            paidCoupons: number;
            newCustomers: number;
            /** @description What customers paid, less refunds. */
            revenueMinor: number;
            discountMinor: number;
            /** @description What gifters earn: reversals deducted, and what upheld disputes keep. */
            gifterMinor: number;
            /** @description What the alliance keeps of the commission. */
            feeMinor: number;
            /** @description What gifters bear of the discount. */
            subsidyMinor: number;
            /** @description Of commission, fee and subsidies: what open disputes hold. It is in those figures, and not paid yet. Without a sign, whoever it is held of; a redemption's `heldMinor` is signed, what is taken off the asker's share. */
            heldMinor: number;
            /** @description (discount + commission + fee − subsidy) ÷ new customers, rounded half up; null without any. */
            costPerNewCustomerMinor: number | null;
            /** @description Holders named by their gifts, each once for each redeemer. */
            knownCustomers: number;
            /** @description Of them, those who redeemed more than once there. */
            returningCustomers: number;
            gifterId: string;
            gifterName: string;
            redeemerId: string;
            redeemerName: string;
        };
        /** @description `total` is that of all pairs, whatever page is shown. */
        Flows: {
            data: components["schemas"]["Flow"][];
            nextCursor: string | null;
            total: components["schemas"]["PerformanceFigures"];
        };
        Gift: {
            id: string;
            gifterId: string;
            sourceOrder: {
                reference: string;
                amountMinor: number;
                occurredAt: components["schemas"]["Instant"];
            } | null;
            ruleRef: string | null;
            staffRef: string | null;
            channel: string | null;
            revokedAt: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            /** @description The gift from which its holder passed this one on to a friend; null for a gift of the gifter's own. */
            passedOnFrom: string | null;
            coupons: components["schemas"]["CouponOfGift"][];
        };
        GiftCheck: {
            allotments: {
                id: string;
                remaining: number;
                /** @description The problem at which a gift would stop; null where it may be gifted. */
                stoppedBy: string | null;
            }[];
            gifted: {
                reference: string;
                giftId: string;
            }[];
        };
        GiftCheckRequest: {
            allotmentIds: string[];
            references: string[];
            ruleRef?: string;
        };
        GiftRequest: {
            allotmentIds: string[];
            /** @default null */
            sourceOrder: {
                reference: string;
                /** @description Minor units; 0 where it is not known. */
                amountMinor: number;
                occurredAt: components["schemas"]["Instant"];
            } | null;
            /** @default null */
            holder: components["schemas"]["Holder"] | null;
            consent?: {
                textVersion: string;
                at: components["schemas"]["Instant"];
            };
            staffRef?: string;
            channel?: string;
            ruleRef?: string;
        };
        GiftTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                coupons: number;
                /** @description Scheduled, active or reserved. */
                openCoupons: number;
                redeemedCoupons: number;
                refundedCoupons: number;
                expiredCoupons: number;
                revokedCoupons: number;
                passedOnCoupons: number;
            } | null;
        };
        GiftedCoupon: {
            id: string;
            code: string;
            offerId: string;
            redeemerId: string;
            termsVersion: number;
            /** @enum {string} */
            state: "scheduled" | "active" | "reserved" | "redeemed" | "refunded" | "expired" | "revoked" | "passed_on";
            opensAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            lastDay: string;
            discount: components["schemas"]["Discount"];
            minSpendMinor: number;
            replacedBy: string | null;
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        /** @description Give `value`, or `sha256` = hex SHA-256 of `kind:normalised value`. */
        Holder: {
            /** @enum {string} */
            kind: "phone" | "email" | "external";
            value?: string;
            sha256?: string;
        };
        HolderErasure: {
            erasedAt: components["schemas"]["Instant"];
            /** @description Gifts that named the holder and now name nobody. */
            gifts: number;
            /** @description Links of these gifts that lead nowhere from now on. */
            links: number;
            /** @description Merchants that knew the holder as a customer. */
            merchants: number;
            /** @description Stored answers that would have repeated a link or a code. */
            answers: number;
        };
        HolderExport: {
            exportedAt: components["schemas"]["Instant"];
            holder: {
                /** @enum {string} */
                kind: "phone" | "email" | "external";
            };
            /** @description Null where the answer is a replay. */
            gifts: {
                id: string;
                gifterId: string;
                sourceOrder: {
                    reference: string;
                    amountMinor: number;
                    occurredAt: components["schemas"]["Instant"];
                } | null;
                channel: string | null;
                consent: {
                    textVersion: string;
                    at: components["schemas"]["Instant"];
                } | null;
                createdAt: components["schemas"]["Instant"];
                coupons: {
                    id: string;
                    code: string;
                    offerId: string;
                    redeemerId: string;
                    termsVersion: number;
                    /** @enum {string} */
                    state: "scheduled" | "active" | "reserved" | "redeemed" | "refunded" | "expired" | "revoked" | "passed_on";
                    opensAt: components["schemas"]["Instant"];
                    expiresAt: components["schemas"]["Instant"];
                    lastDay: string;
                    discount: components["schemas"]["Discount"];
                    minSpendMinor: number;
                    replacedBy: string | null;
                    redemption: {
                        id: string;
                        redeemerId: string;
                        storeRef: string | null;
                        orderReference: string;
                        amountMinor: number;
                        discountMinor: number;
                        refundedMinor: number;
                        newCustomer: boolean;
                        redeemedAt: components["schemas"]["Instant"];
                    } | null;
                }[];
            }[] | null;
            /** @description Merchants that know the holder as a customer; null where the answer is a replay. */
            knownTo: {
                merchantId: string;
                firstSeenAt: components["schemas"]["Instant"];
                /** @description In real time, to the day. */
                lastSeenAt: components["schemas"]["Instant"];
            }[] | null;
        };
        /** @description `merchantId` names the merchant whose own an `external` identifier is. */
        HolderRequest: {
            holder: components["schemas"]["Holder"];
            merchantId?: string;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC: 2026-01-05T02:00:00.000Z.
         */
        Instant: string;
        Instruction: {
            id: string;
            settlementId: string;
            payerId: string | ("alliance" | "clearing");
            payeeId: string | ("alliance" | "clearing");
            amountMinor: number;
            /** @enum {string} */
            status: "planned" | "sent" | "confirmed" | "short" | "failed" | "unknown" | "withdrawn";
            /** @description What has been confirmed of it, late money included. */
            paidMinor: number;
            /** @description Why it failed or its outcome is unknown. */
            reason: string | null;
            /** @description The failed or short instruction whose rest it asks for again. */
            retries: string | null;
        };
        Integrity: {
            checkedAt: components["schemas"]["Instant"];
            checks: {
                name: string;
                /** @description How many rows this check looked at. */
                rows: number;
            }[];
            /** @description Empty where all is sound; the first hundred of each check and alliance. */
            violations: {
                check: string;
                allianceId: string;
                /** @description The row that breaks it; a unit where it is all of that unit. */
                subjectId: string;
                detail: string;
            }[];
        };
        Invitation: {
            id: string;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId: string | null;
            /** @description What the merchant is called; null where there is none, as of an admin. */
            merchantName: string | null;
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            email: string | null;
            note: string | null;
            maxUses: number;
            uses: number;
            /** @enum {string} */
            status: "open" | "used_up" | "expired" | "revoked";
            invitedBy: {
                principalId: string;
                name: string;
            };
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            revokedAt: components["schemas"]["Instant"] | null;
        };
        InvitationRequest: {
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId?: string;
            /** @default null */
            storeRef: string | null;
            /** @default null */
            email: string | null;
            /** @default en */
            language: components["schemas"]["Language"];
            /** @default 1 */
            maxUses: number;
            /** @default 14 */
            expiresInDays: number;
            /** @default null */
            note: string | null;
        };
        InvitationView: {
            alliance: {
                name: string;
                test: boolean;
            };
            merchant: {
                name: string;
            } | null;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            note: string | null;
            invitedBy: string;
            personal: boolean;
            expiresAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Language: "en" | "zh";
        ListedAllotment: {
            id: string;
            offerId: string;
            redeemerId: string;
            gifterId: string;
            quantity: number;
            remaining: number;
            coFundingBps: number;
            /** @description The terms it gifts under where the gifter co-funds; null = the offer's current terms. */
            acceptedTermsVersion: number | null;
            /** @enum {string} */
            status: "proposed" | "live" | "withdrawn";
            createdAt: components["schemas"]["Instant"];
            redeemerName: string;
            gifterName: string;
            /** @description The offer as it stands, with its current terms. */
            offer: {
                title: string;
                /** @enum {string} */
                status: "draft" | "live" | "paused" | "ended";
                termsVersion: number;
                terms: components["schemas"]["Terms"];
            };
            /** @description The terms that a gift would pin now; null until a co-funding gifter has accepted some. */
            termsInForce: components["schemas"]["Terms"] | null;
            /** @description The problem at which a gift would stop whoever received it; null where it may be gifted. */
            stoppedBy: string | null;
        };
        ListedBankLine: {
            id: string;
            ownerId: string | ("alliance" | "clearing");
            /**
             * @description Money that came in; a payment of one's own that came back, or that the bank rejected; money that was taken back.
             * @enum {string}
             */
            kind: "credit" | "returned" | "rejected" | "taken_back";
            /** @enum {string} */
            status: "proposed" | "unmatched" | "confirmed" | "failed" | "dismissed";
            amountMinor: number | null;
            currency: string | null;
            day: string | null;
            counterparty: string | null;
            text: string | null;
            /** @description Under which a payment of it is recorded. */
            bankReference: string;
            /** @description The instruction it was matched with. */
            instructionId: string | null;
            matchedBy: ("end_to_end_id" | "amount_and_counterparty") | null;
            proposes: ("confirmation" | "failure") | null;
            decision: {
                /** @enum {string} */
                decision: "confirmed" | "failed" | "dismissed";
                instructionId: string | null;
                reason: string | null;
                principalId: string;
                decidedAt: components["schemas"]["Instant"];
            } | null;
            importedBy: string;
            importedAt: components["schemas"]["Instant"];
            /** @description Null where it is no merchant. */
            ownerName: string | null;
            /** @description Null while nobody has decided, and to a merchant where an admin has. */
            decidedByName: string | null;
            /** @description That of the decision, else the one it was matched with, as it stands now. */
            instruction: components["schemas"]["ListedInstruction"] | null;
        };
        ListedDeposit: {
            id: string;
            merchantId: string;
            /**
             * @description Paid in to the institution, or paid back to the merchant.
             * @enum {string}
             */
            kind: "deposit" | "withdrawal";
            /** @description In minor units of the alliance's currency. */
            amountMinor: number;
            /**
             * @description It stands in no position and in no netting.
             * @constant
             */
            unit: "DEPOSIT";
            bankReference: string;
            /** @description Who held it then; null for money paid back when none was named any more. */
            institution: string | null;
            reason: string | null;
            recordedBy: string;
            recordedAt: components["schemas"]["Instant"];
            merchantName: string;
            /** @description Null to a merchant: which admin is for admins. */
            recordedByName: string | null;
        };
        ListedExposure: {
            merchantId: string;
            name: string;
            /** @description −position + worst case of the live coupons it would pay × the policy's weight; null while one of them has no upper bound. */
            exposureMinor: number | null;
            creditLimitMinor: number | null;
            /** @description What the institution holds for it: it raises the limit. */
            depositMinor: number;
            /** @description Credit limit and deposit; null = unlimited. */
            limitMinor: number | null;
            /** @enum {string} */
            status: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
            /** @description Positive = to the merchant. */
            positionMinor: number;
            /** @description The part of the position that may still be refunded. */
            pendingMinor: number;
            /** @description What disputes that are still open add to the position; it does not count here. */
            heldMinor: number;
            /** @description Of the live coupons that it would pay; null while one has no upper bound. */
            worstCaseMinor: number | null;
            /** @description The policy's `liveCouponWeightBps`. */
            weightBps: number;
            /** @description What is left of the limit; null without one. Once it does not hold the next coupon, gifting stops. */
            headroomMinor: number | null;
            owed: components["schemas"]["Owed"];
        };
        ListedInstruction: {
            id: string;
            settlementId: string;
            payerId: string | ("alliance" | "clearing");
            payeeId: string | ("alliance" | "clearing");
            amountMinor: number;
            /** @enum {string} */
            status: "planned" | "sent" | "confirmed" | "short" | "failed" | "unknown" | "withdrawn";
            /** @description What has been confirmed of it, late money included. */
            paidMinor: number;
            /** @description Why it failed or its outcome is unknown. */
            reason: string | null;
            /** @description The failed or short instruction whose rest it asks for again. */
            retries: string | null;
            /** @description Whether its settlement is: before that nothing is paid. */
            approved: boolean;
            /** @description Null where it is no merchant. */
            payerName: string | null;
            /** @description Null where it is no merchant. */
            payeeName: string | null;
        };
        ListedRedemption: {
            id: string;
            couponId: string;
            giftId: string;
            gifterId: string;
            redeemerId: string;
            orderReference: string;
            storeRef: string | null;
            amountMinor: number;
            discountMinor: number;
            netMinor: number;
            commissionMinor: number;
            feeMinor: number;
            gifterMinor: number;
            subsidies: {
                merchantId: string;
                amountMinor: number;
            }[];
            newCustomer: boolean;
            /** @enum {string} */
            channel: "store" | "online";
            staffRef: string | null;
            effectiveAt: components["schemas"]["Instant"];
            redeemedAt: components["schemas"]["Instant"];
            offerId: string;
            offerTitle: string;
            gifterName: string;
            redeemerName: string;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            /** @description Total refunded so far. */
            refundedMinor: number;
            /** @description True once nothing of it is left, also where nothing was paid. */
            fullyRefunded: boolean;
            /** @description What it comes to for who asks, refunds and what upheld disputes keep taken off: positive = to it. An admin asks for the alliance. */
            shareMinor: number;
            /** @description What open disputes take off that share until they are decided, signed: less than 0 where they give back to who asks. A report's `heldMinor` is what is held, whoever it is of, and never less than 0. */
            heldMinor: number;
        };
        ListedSettlement: {
            id: string;
            number: number;
            /** @enum {string} */
            status: "closed" | "reopened" | "approved" | "paid";
            /** @enum {string} */
            mode: "direct" | "clearing";
            currency: string;
            /** @description The cut-off before; null in the first period. */
            fromAt: components["schemas"]["Instant"] | null;
            cutoffAt: components["schemas"]["Instant"];
            lineCount?: number;
            /** @description What all owed each other before netting. */
            grossMinor?: number;
            /** @description What its instructions ask for together. */
            instructedMinor?: number;
            closedAt: components["schemas"]["Instant"];
            /** @description `system` where the calendar closed it. */
            closedBy: string | "system";
            /** @description Who wrote the policy by which the calendar closed it, and so does not approve it. */
            automatedBy?: string | null;
            /** @description Who reopened the settlement in whose place the calendar closed it, and so does not approve it. */
            afterReopeningBy?: string | null;
            decision: {
                /** @enum {string} */
                decision: "approved" | "reopened";
                /** @description Null to a merchant where it was reopened: that may be the deed of another one's owner. */
                principalId: string | null;
                reason: string | null;
                decidedAt: components["schemas"]["Instant"];
            } | null;
            /** @description A merchant's own figures; null where it had none in the period. */
            due?: components["schemas"]["Due"] | null;
        };
        ListedTermsVersion: {
            offerId: string;
            termsVersion: number;
            terms: components["schemas"]["Terms"];
            createdAt: components["schemas"]["Instant"];
            /** @description Coupons in customers' hands that keep this version: neither ended nor expired. */
            liveCoupons: number;
        };
        ListedTransfer: {
            id: string;
            /** @enum {string} */
            code: "commission" | "fee" | "subsidy" | "reversal" | "payment" | "new_customer" | "dispute_hold" | "dispute_release" | "adjustment";
            debitId: string | ("alliance" | "clearing");
            creditId: string | ("alliance" | "clearing");
            amountMinor: number;
            /** @description A currency, or NEW_CUSTOMER. */
            unit: string;
            effectiveAt: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            redemptionId: string | null;
            orderId: string | null;
            /** @description The original that a reversal undoes, a hold holds or a release lets go. */
            reverses: string | null;
            disputeId: string | null;
            adjustmentId: string | null;
            settlementId: string | null;
            /** @description NEW_CUSTOMER is never settled. */
            state: components["schemas"]["TransferState"];
            /** @description Null where it is no merchant. */
            debitName: string | null;
            /** @description Null where it is no merchant. */
            creditName: string | null;
        };
        Match: {
            offerId: string;
            title: string;
            redeemerId: string;
            redeemerName: string;
            category: string;
            priceTier: number;
            termsVersion: number;
            terms: components["schemas"]["Terms"];
            /** @description 0 to 100: the sum of its reasons' points. */
            fit: number;
            /** @description What each reason brings, and what it brings at most. */
            because: {
                /** @enum {string} */
                reason: "complement" | "price_tier" | "region";
                points: number;
                most: number;
            }[];
            /** @description How well the alliance says that its category follows one's own; null where it says nothing. */
            complementStrength: number | null;
            priceTiersApart: number;
            regionsInCommon: string[];
            /** @description What one has asked for and has no answer to yet. */
            openRequestId: string | null;
        };
        Me: {
            id: string;
            email: string;
            name: string;
            language: components["schemas"]["Language"];
            memberships: components["schemas"]["OwnMembership"][];
        };
        MePatch: {
            name?: string;
            language?: components["schemas"]["Language"];
        };
        Membership: {
            id: string;
            principalId: string;
            name: string;
            email: string | null;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            merchantId: string | null;
            /** @description What the merchant is called; null where there is none, as of an admin. */
            merchantName: string | null;
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            createdAt: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"] | null;
        };
        MembershipPatch: {
            /** @enum {string} */
            role?: "admin" | "owner" | "staff" | "cashier";
            storeRef?: string | null;
        };
        MembershipRequest: {
            invitationToken: string;
            name?: string;
        };
        Merchant: {
            id: string;
            name: string;
            category: string;
            priceTier: number;
            monthlyOrders: number;
            regions: string[];
            /** @enum {string} */
            status: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
            creditLimitMinor?: number | null;
            contact?: components["schemas"]["Contact"] | null;
            suspendedForFraud?: boolean;
            createdAt: components["schemas"]["Instant"];
        };
        MerchantPatch: {
            name?: string;
            category?: string;
            priceTier?: number;
            monthlyOrders?: number;
            regions?: string[];
            creditLimitMinor?: number | null;
        };
        MerchantRequest: {
            name: string;
            category: string;
            priceTier: number;
            monthlyOrders: number;
            regions: string[];
            /** @default null */
            creditLimitMinor: number | null;
            owner?: components["schemas"]["NamedPerson"];
        };
        MerchantTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                monthlyOrders: number;
            } | null;
        };
        NamedPerson: {
            name: string;
            /** @description An e-mail address. */
            email: string;
            /** @default en */
            language: components["schemas"]["Language"];
        };
        Offer: {
            id: string;
            redeemerId: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "live" | "paused" | "ended";
            termsVersion: number;
            terms: components["schemas"]["Terms"];
            quota: number;
            /** @description Coupons that count against the quota; a revoked one gives its unit back. */
            gifted: number;
            /** @description Shown to the redeemer and the admins only. */
            budgetMinor?: number | null;
            /** @description What the redeemer should know before publishing. */
            warnings: string[];
            createdAt: components["schemas"]["Instant"];
        };
        OfferPatch: {
            title?: string;
            quota?: number;
            budgetMinor?: number | null;
        };
        OfferRequest: {
            title: string;
            terms: components["schemas"]["TermsInput"];
            quota: number;
            budgetMinor: number | null;
        };
        /** @description What it was instructed to pay and has not, by whole days since the approval that asked for it first: 0–7, 8–14, 15–30, more. */
        Owed: {
            totalMinor: number;
            upTo7DaysMinor: number;
            upTo14DaysMinor: number;
            upTo30DaysMinor: number;
            olderMinor: number;
        };
        OwnMembership: {
            id: string;
            principalId: string;
            /** @enum {string} */
            role: "admin" | "owner" | "staff" | "cashier";
            storeRef: string | null;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            alliance: {
                id: string;
                name: string;
                currency: string;
                timeZone: string;
                test: boolean;
            };
            merchant: {
                id: string;
                name: string;
                /** @enum {string} */
                status: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
            } | null;
        };
        PassingOn: {
            /** @description The friend's page. It is answered to this request and its repetitions under one key alone. */
            url: string;
        };
        PassingOnRequest: {
            couponId: string;
        };
        Passkey: {
            id: string;
            label: string;
            createdAt: components["schemas"]["Instant"];
            usedAt: components["schemas"]["Instant"] | null;
        };
        /** @description `options` go to the browser as they are. */
        PasskeyChallenge: {
            id: string;
            expiresAt: components["schemas"]["Instant"];
            options: {
                challenge: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description RegistrationResponseJSON or AuthenticationResponseJSON of WebAuthn. */
        PasskeyCredential: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            response: {
                clientDataJSON: string;
            } & {
                [key: string]: unknown;
            };
            clientExtensionResults: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        PasskeyRequest: {
            registrationId: string;
            credential: components["schemas"]["PasskeyCredential"];
            label: string;
        };
        PayeeDetails: {
            id: string;
            ownerId: string | ("alliance" | "clearing");
            ownerName: string | null;
            version: number;
            /**
             * @description `confirmed` waits for `effectiveAt`; only what is `in_force` is paid to.
             * @enum {string}
             */
            status: "proposed" | "confirmed" | "in_force" | "replaced" | "refused";
            holderName: string;
            address: components["schemas"]["PostalAddress"];
            account: {
                /** @enum {string} */
                kind: "iban" | "card" | "account";
                lastFour: string;
                bic: string | null;
                branchNumber: string | null;
            };
            proposedBy: string;
            proposedByName: string;
            proposedAt: components["schemas"]["Instant"];
            confirmation: {
                principalId: string;
                name: string;
                confirmedAt: components["schemas"]["Instant"];
                effectiveAt: components["schemas"]["Instant"];
            } | null;
            refusal: {
                principalId: string;
                name: string;
                reason: string;
                refusedAt: components["schemas"]["Instant"];
            } | null;
        };
        PayeeDetailsRequest: {
            /** @description An owner's own merchant; for an admin `alliance`, which is also the default, or `clearing`. */
            ownerId?: string | ("alliance" | "clearing");
            /** @description The account's holder, as the bank has it. */
            holderName: string;
            address: components["schemas"]["PostalAddressInput"];
            account: components["schemas"]["BankAccount"];
        };
        PaymentFile: {
            settlementId: string;
            payerId: string | ("alliance" | "clearing");
            /** @enum {string} */
            format: "csv" | "pain.001";
            /** @description How the file names itself to the bank; both formats alike. */
            messageId: string;
            transferCount: number;
            totalMinor: number;
            currency: string;
            /** @description Of the file's bytes, in hex. */
            sha256: string;
            payerDetailsId: string;
            lines: {
                instructionId: string;
                payeeDetailsId: string;
            }[];
            madeBy: string;
            madeAt: components["schemas"]["Instant"];
        };
        /** @description `total` is that of all rows, whatever page is shown. */
        Performance: {
            data: components["schemas"]["PerformanceRow"][];
            nextCursor: string | null;
            total: components["schemas"]["PerformanceFigures"];
        };
        PerformanceFigures: {
            /** @description The sum of the five that follow. */
            giftedCoupons: number;
            /** @description Neither spent nor expired, not yet open included. */
            openCoupons: number;
            expiredCoupons: number;
            revokedCoupons: number;
            /** @description Spent, and not given back in full. */
            redeemedCoupons: number;
            /** @description Spent and given back in full, without a replacement. */
            refundedCoupons: number;
            /** @description Of the redeemed: those in a settlement that is paid. */
            paidCoupons: number;
            newCustomers: number;
            /** @description What customers paid, less refunds. */
            revenueMinor: number;
            discountMinor: number;
            /** @description What gifters earn: reversals deducted, and what upheld disputes keep. */
            gifterMinor: number;
            /** @description What the alliance keeps of the commission. */
            feeMinor: number;
            /** @description What gifters bear of the discount. */
            subsidyMinor: number;
            /** @description Of commission, fee and subsidies: what open disputes hold. It is in those figures, and not paid yet. Without a sign, whoever it is held of; a redemption's `heldMinor` is signed, what is taken off the asker's share. */
            heldMinor: number;
            /** @description (discount + commission + fee − subsidy) ÷ new customers, rounded half up; null without any. */
            costPerNewCustomerMinor: number | null;
            /** @description Holders named by their gifts, each once for each redeemer. */
            knownCustomers: number;
            /** @description Of them, those who redeemed more than once there. */
            returningCustomers: number;
        };
        PerformanceRow: {
            /** @description The sum of the five that follow. */
            giftedCoupons: number;
            /** @description Neither spent nor expired, not yet open included. */
            openCoupons: number;
            expiredCoupons: number;
            revokedCoupons: number;
            /** @description Spent, and not given back in full. */
            redeemedCoupons: number;
            /** @description Spent and given back in full, without a replacement. */
            refundedCoupons: number;
            /** @description Of the redeemed: those in a settlement that is paid. */
            paidCoupons: number;
            newCustomers: number;
            /** @description What customers paid, less refunds. */
            revenueMinor: number;
            discountMinor: number;
            /** @description What gifters earn: reversals deducted, and what upheld disputes keep. */
            gifterMinor: number;
            /** @description What the alliance keeps of the commission. */
            feeMinor: number;
            /** @description What gifters bear of the discount. */
            subsidyMinor: number;
            /** @description Of commission, fee and subsidies: what open disputes hold. It is in those figures, and not paid yet. Without a sign, whoever it is held of; a redemption's `heldMinor` is signed, what is taken off the asker's share. */
            heldMinor: number;
            /** @description (discount + commission + fee − subsidy) ÷ new customers, rounded half up; null without any. */
            costPerNewCustomerMinor: number | null;
            /** @description Holders named by their gifts, each once for each redeemer. */
            knownCustomers: number;
            /** @description Of them, those who redeemed more than once there. */
            returningCustomers: number;
            /** @description The partner's or offer's id, the member of staff, the rule; null where none was named. */
            key: string | null;
            /** @description The partner's name or the offer's title. */
            name: string | null;
            /** @description The partner, the offer's redeemer, or whose staff or rule it is. */
            merchantId: string;
        };
        Policy: {
            holdDays: number;
            feeBps: number;
            minPayoutMinor: number;
            /** @enum {string} */
            settlementMode: "direct" | "clearing";
            /** @default null */
            clearingInstitution: string | null;
            /** @default 0 */
            reviewHours: number;
            /** @default 14 */
            disputeDays: number;
            /** @default 3000 */
            liveCouponWeightBps: number;
            /** @default true */
            holderConsentRequired: boolean;
            /**
             * @description How long holders are remembered after their last coupon ended or expired, in real days.
             * @default 730
             */
            holderRetentionDays: number;
            /**
             * @description How often periods end; null where nobody wants to be reminded.
             * @default null
             */
            settlementCadence: ("weekly" | "halfMonthly" | "monthly") | null;
            /**
             * @description The local day with whose start a period ends: of the week (Monday 1 to Sunday 7), of the month (to 28), or the first of two fifteen days apart (to 13).
             * @default 1
             */
            cutoffDay: number;
            /** @default false */
            closesAutomatically: boolean;
        };
        PolicyInput: {
            holdDays: number;
            feeBps: number;
            minPayoutMinor: number;
            /** @enum {string} */
            settlementMode: "direct" | "clearing";
            /** @default null */
            clearingInstitution: string | null;
            /** @default 0 */
            reviewHours: number;
            /** @default 14 */
            disputeDays: number;
            /** @default 3000 */
            liveCouponWeightBps: number;
            /** @default true */
            holderConsentRequired: boolean;
            /**
             * @description How long holders are remembered after their last coupon ended or expired, in real days.
             * @default 730
             */
            holderRetentionDays: number;
            /**
             * @description How often periods end; null where nobody wants to be reminded.
             * @default null
             */
            settlementCadence: ("weekly" | "halfMonthly" | "monthly") | null;
            /**
             * @description The local day with whose start a period ends: of the week (Monday 1 to Sunday 7), of the month (to 28), or the first of two fifteen days apart (to 13).
             * @default 1
             */
            cutoffDay: number;
            /** @default false */
            closesAutomatically: boolean;
        };
        Position: {
            ownerId: string | ("alliance" | "clearing");
            unit: string;
            positionMinor: number;
            pendingMinor: number;
            lockedMinor: number;
        };
        PositionDay: {
            day: string;
            /** @description What takes effect by the end of that local day; ahead of now, as far as it is known. */
            lockedMinor: number;
        };
        /** @description Day by day, oldest first. */
        PositionDays: {
            ownerId: string | ("alliance" | "clearing");
            unit: string;
            data: components["schemas"]["PositionDay"][];
        };
        /** @description Amounts are signed: positive = to the owner. */
        PositionDetail: {
            ownerId: string | ("alliance" | "clearing");
            unit: string;
            positionMinor: number;
            pendingMinor: number;
            lockedMinor: number;
            /** @description When it stood so: what takes effect later is pending. */
            at: components["schemas"]["Instant"];
            /** @description Of what is locked, what instructions that are not final ask for. */
            payingMinor: number;
            /** @description Of what is locked, what a settlement that is closed now would settle. */
            nextMinor: number;
            /** @description Up to which it is settled; null before the first. */
            cutoffAt: components["schemas"]["Instant"] | null;
            /** @description When the calendar closes the period; null where there is none. */
            nextCutoffAt: components["schemas"]["Instant"] | null;
            pendingByDay: {
                day: string;
                amountMinor: number;
                transferCount: number;
            }[];
            /** @description Those that are not final. */
            instructions: components["schemas"]["ListedInstruction"][];
        };
        PostalAddress: {
            street: string;
            /** @default null */
            building: string | null;
            postcode: string;
            town: string;
            country: string;
        };
        PostalAddressInput: {
            street: string;
            /** @default null */
            building: string | null;
            postcode: string;
            town: string;
            country: string;
        };
        Presentation: {
            /** @description A compact JWS (EdDSA, typ `jiehua-coupon+jwt`): `iss` this origin, `aud` the alliance, `sub` the coupon, `step` the minute since 1970 in which it was made. Its `kid` names a key of /.well-known/jwks.json. */
            text: string;
            /** @description The end of the minute after the one in which it was made. */
            validUntil: components["schemas"]["Instant"];
        };
        PresentingRequest: {
            couponId: string;
        };
        /** @description RFC 9457. Some rules add members of their own, such as `minSpendMinor`. */
        Problem: {
            /**
             * Format: uri-reference
             * @description A page about this problem.
             */
            type: string;
            /** @description Why, in the language of Accept-Language (en, zh-CN). */
            title: string;
            status: number;
            /** @description What to do now, in the same language. */
            detail: string;
            /** @description The request's id, as in `Jiehua-Request-Id`. */
            instance: string;
            /**
             * @description The rule's name.
             * @enum {string}
             */
            code: "malformed_request" | "credentials_missing" | "cross_site_refused" | "membership_needed" | "role_not_allowed" | "not_found" | "method_not_allowed" | "body_too_large" | "content_type_not_supported" | "validation_failed" | "selection_too_large" | "internal_error" | "state_changed" | "too_many_requests" | "idempotency_key_reused" | "clock_is_real" | "clock_goes_back" | "invited_too_often" | "sign_in_not_valid" | "sign_in_already_mailed" | "mail_not_sent" | "passkey_not_valid" | "fixed_after_first_gift" | "cutoff_day_fits_cadence" | "clearing_needs_institution" | "category_unknown" | "category_in_use" | "merchant_not_active" | "merchant_status_differs" | "reference_taken" | "last_owner_stays" | "already_a_member" | "membership_is_over" | "key_is_over" | "store_not_yours" | "test_alliance_exists" | "alliance_is_a_test" | "alliance_is_live" | "competitors_cannot_partner" | "percentage_needs_cap" | "offer_not_draft" | "offer_not_live" | "offer_not_paused" | "offer_dates_passed" | "offer_ended" | "offer_quota_exhausted" | "offer_budget_exhausted" | "allotment_exhausted" | "allotment_not_live" | "allotment_exceeds_quota" | "funder_has_not_consented" | "allotment_request_open" | "allotment_request_decided" | "gifter_is_redeemer" | "holder_limit_reached" | "holder_consent_missing" | "exposure_limit_reached" | "source_order_already_gifted" | "wallet_is_full" | "kept_too_often" | "coupon_not_transferable" | "coupon_not_found" | "wrong_redeemer" | "wrong_store" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired" | "coupon_reserved" | "reservation_differs" | "presentation_needed" | "presentation_stale" | "minimum_spend_not_met" | "order_already_has_coupon" | "refund_exceeds_payment" | "refund_reference_reused" | "undo_too_late" | "period_is_open" | "cutoff_in_future" | "cutoff_already_passed" | "previous_settlement_not_approved" | "nothing_to_settle" | "settlement_not_closed" | "settlement_not_latest" | "approver_closed_it" | "review_not_over" | "settlement_not_approved" | "settlement_not_paid" | "instruction_is_final" | "instruction_not_planned" | "instruction_not_sent" | "bank_reference_used" | "withdrawal_exceeds_deposit" | "payout_needs_collections" | "payee_account_differs" | "payee_change_pending" | "payee_details_not_proposed" | "payee_details_in_force" | "confirmer_proposed_it" | "payee_details_missing" | "nothing_to_pay" | "bank_file_not_readable" | "bank_line_not_matched" | "bank_line_decided" | "transfer_is_disputable" | "dispute_in_time" | "disputed_once" | "something_left_to_dispute" | "dispute_is_open" | "allowance_within_hold" | "owner_unknown" | "adjustment_is_proposed" | "approver_proposed_it" | "proposal_not_yours" | "webhook_target_not_allowed" | "too_many_webhook_endpoints" | "webhook_endpoint_ended";
            errors?: components["schemas"]["FieldError"][];
        };
        /** @description A JSON Web Key Set (RFC 7517). */
        PublicKeys: {
            keys: {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "Ed25519";
                x: string;
                kid: string;
                /** @constant */
                alg: "EdDSA";
                /** @constant */
                use: "sig";
            }[];
        };
        ReasonRequest: {
            reason: string;
        };
        Redemption: {
            id: string;
            couponId: string;
            giftId: string;
            gifterId: string;
            redeemerId: string;
            orderReference: string;
            storeRef: string | null;
            amountMinor: number;
            discountMinor: number;
            netMinor: number;
            commissionMinor: number;
            feeMinor: number;
            gifterMinor: number;
            subsidies: {
                merchantId: string;
                amountMinor: number;
            }[];
            newCustomer: boolean;
            /** @enum {string} */
            channel: "store" | "online";
            staffRef: string | null;
            effectiveAt: components["schemas"]["Instant"];
            redeemedAt: components["schemas"]["Instant"];
        };
        RedemptionDetail: {
            id: string;
            couponId: string;
            giftId: string;
            gifterId: string;
            redeemerId: string;
            orderReference: string;
            storeRef: string | null;
            amountMinor: number;
            discountMinor: number;
            netMinor: number;
            commissionMinor: number;
            feeMinor: number;
            gifterMinor: number;
            subsidies: {
                merchantId: string;
                amountMinor: number;
            }[];
            newCustomer: boolean;
            /** @enum {string} */
            channel: "store" | "online";
            staffRef: string | null;
            effectiveAt: components["schemas"]["Instant"];
            redeemedAt: components["schemas"]["Instant"];
            offerId: string;
            offerTitle: string;
            gifterName: string;
            redeemerName: string;
            /** @description What the shop calls its store; null where none is named, or the shop has none of that reference. */
            storeName: string | null;
            /** @description Total refunded so far. */
            refundedMinor: number;
            /** @description True once nothing of it is left, also where nothing was paid. */
            fullyRefunded: boolean;
            /** @description What it comes to for who asks, refunds and what upheld disputes keep taken off: positive = to it. An admin asks for the alliance. */
            shareMinor: number;
            /** @description What open disputes take off that share until they are decided, signed: less than 0 where they give back to who asks. A report's `heldMinor` is what is held, whoever it is of, and never less than 0. */
            heldMinor: number;
            transfers: components["schemas"]["Transfer"][];
            /** @description Those of which the asker is a side; an admin reads all. */
            claims: components["schemas"]["Claim"][];
            refunds: {
                id: string;
                redemptionId: string;
                reference: string;
                amountMinor: number;
                /** @description Total refunded on this redemption so far. */
                refundedMinor: number;
                createdAt: components["schemas"]["Instant"];
            }[];
        };
        RedemptionRequest: {
            /** @description The coupon's code, the six digits of its till code, or the signed text of its QR. Spaces and hyphens do not matter in digits and codes. */
            code: string;
            order: {
                reference?: string;
                amountMinor: number;
            };
            reservationId?: string;
            storeRef?: string;
            staffRef?: string;
            holder?: components["schemas"]["Holder"];
            /** @enum {string} */
            channel: "store" | "online";
        };
        RedemptionTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                amountMinor: number;
                discountMinor: number;
                netMinor: number;
                refundedMinor: number;
                shareMinor: number;
                /** @description Signed as in the rows, so what is taken off one may make up for what another gives back. */
                heldMinor: number;
            } | null;
        };
        Refund: {
            id: string;
            redemptionId: string;
            reference: string;
            amountMinor: number;
            /** @description Total refunded on this redemption so far. */
            refundedMinor: number;
            replacementCoupon: components["schemas"]["GiftedCoupon"] | null;
            transfers: components["schemas"]["Transfer"][];
            createdAt: components["schemas"]["Instant"];
        };
        RefundRequest: {
            reference: string;
            amountMinor?: number;
            /** @constant */
            full?: true;
        };
        Release: {
            id: string;
            releasedAt: components["schemas"]["Instant"];
        };
        /** @description Seen by its two sides and by the admins. */
        RequestedAllotment: {
            id: string;
            offerId: string;
            offerTitle: string;
            redeemerId: string;
            redeemerName: string;
            gifterId: string;
            gifterName: string;
            quantity: number;
            message: string | null;
            /** @enum {string} */
            status: "open" | "approved" | "refused" | "withdrawn";
            /** @description Why it was refused; null where it was not. */
            reason: string | null;
            /** @description What its approval made; proposed first where the gifter is to bear a share. */
            allotmentId: string | null;
            requestedAt: components["schemas"]["Instant"];
            decidedAt: components["schemas"]["Instant"] | null;
        };
        Reservation: {
            id: string;
            expiresAt: components["schemas"]["Instant"];
            discountMinor: number;
            payableMinor: number;
        };
        ReservationRequest: {
            order: {
                reference: string;
                amountMinor: number;
            };
            storeRef?: string;
            ttlSeconds: number;
        };
        Revocation: {
            revoked: number;
            kept: {
                id: string;
                /** @description The problem that kept it. */
                code: string;
            }[];
        };
        RevocationRequest: {
            reason: string;
            /** @default false */
            fraud: boolean;
        };
        RotationRequest: {
            /** @default 24 */
            overlapHours: number;
        };
        Session: {
            id: string;
            personId: string;
            userAgent: string;
            createdAt: components["schemas"]["Instant"];
            /** @description Exact to the hour. */
            seenAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"] | null;
            current: boolean;
        };
        SessionRequest: {
            signInId: string;
            code: string;
        } | {
            linkToken: string;
        } | {
            passkeySignInId: string;
            credential: components["schemas"]["PasskeyCredential"];
        };
        /** @description A merchant sees its own dues and instructions, an admin all. */
        Settlement: {
            id: string;
            number: number;
            /** @enum {string} */
            status: "closed" | "reopened" | "approved" | "paid";
            /** @enum {string} */
            mode: "direct" | "clearing";
            currency: string;
            /** @description The cut-off before; null in the first period. */
            fromAt: components["schemas"]["Instant"] | null;
            cutoffAt: components["schemas"]["Instant"];
            lineCount?: number;
            /** @description What all owed each other before netting. */
            grossMinor?: number;
            /** @description What its instructions ask for together. */
            instructedMinor?: number;
            closedAt: components["schemas"]["Instant"];
            /** @description `system` where the calendar closed it. */
            closedBy: string | "system";
            /** @description Who wrote the policy by which the calendar closed it, and so does not approve it. */
            automatedBy?: string | null;
            /** @description Who reopened the settlement in whose place the calendar closed it, and so does not approve it. */
            afterReopeningBy?: string | null;
            decision: {
                /** @enum {string} */
                decision: "approved" | "reopened";
                /** @description Null to a merchant where it was reopened: that may be the deed of another one's owner. */
                principalId: string | null;
                reason: string | null;
                decidedAt: components["schemas"]["Instant"];
            } | null;
            /** @description How many owed how many others before netting, pair by pair. */
            obligationCount?: number;
            dues: components["schemas"]["Due"][];
            instructions: components["schemas"]["Instruction"][];
        };
        SettlementArchive: {
            /** @description A compact JWS (EdDSA, typ `jiehua-archive+jws`) that names the settlement, and of each file its `bytes` and `sha256`. Its `kid` names a key of /.well-known/jwks.json. */
            manifest: string;
            /** @description The text of each file, by its path. */
            files: {
                [key: string]: string;
            };
        };
        SettlementCalendar: {
            cadence: ("weekly" | "halfMonthly" | "monthly") | null;
            cutoffDay: number;
            closesAutomatically: boolean;
            /** @description The latest cut-off that was closed. */
            settledTo: components["schemas"]["Instant"] | null;
            nextCutoffAt: components["schemas"]["Instant"] | null;
            /** @description A cut-off that has come and is not closed yet: close with it as `cutoffAt`. */
            awaitingCutoffAt: components["schemas"]["Instant"] | null;
        };
        /** @default {} */
        SettlementRequest: {
            /** @description Default: now. Never in the future. */
            cutoffAt?: components["schemas"]["Instant"];
        };
        SettlementReview: {
            settlementId: string;
            previousId: string | null;
            /** @description What everybody with a due in it is called. */
            owners: {
                ownerId: string | ("alliance" | "clearing");
                /** @description Null where it is no merchant. */
                name: string | null;
            }[];
            /** @description Who owed whom before netting, the largest first, at most two hundred. */
            obligations: {
                debtorId: string | ("alliance" | "clearing");
                creditorId: string | ("alliance" | "clearing");
                amountMinor: number;
            }[];
            /** @description Whose due changed most since the settlement before, at most twenty. */
            changes: {
                ownerId: string | ("alliance" | "clearing");
                name: string | null;
                dueMinor: number;
                previousDueMinor: number;
                changeMinor: number;
            }[];
            /** @description At most twenty. */
            largestLines: {
                transferId: string;
                /** @enum {string} */
                code: "commission" | "fee" | "subsidy" | "reversal" | "payment" | "new_customer" | "dispute_hold" | "dispute_release" | "adjustment";
                debitId: string | ("alliance" | "clearing");
                creditId: string | ("alliance" | "clearing");
                amountMinor: number;
                effectiveAt: components["schemas"]["Instant"];
                redemptionId: string | null;
            }[];
            anomalies: components["schemas"]["Anomaly"][];
            /** @description Merchants whose exposure is beyond their limit now, at most twenty. */
            overLimit: {
                merchantId: string;
                name: string;
                /** @description Null where it has no upper bound. */
                exposureMinor: number | null;
                creditLimitMinor: number;
                /** @description With the deposits that raise it. */
                limitMinor: number;
            }[];
        };
        ShopHome: {
            at: components["schemas"]["Instant"];
            /** @description The figures are those of coupons gifted from this local day on. */
            sinceDay: string;
            /** @description The most urgent first, as far as the asker's role may act. */
            tasks: components["schemas"]["ShopTask"][];
            /** @description How far a new shop is: it published an offer, entrusted coupons to a partner, gifted, and redeemed at its till. */
            steps: {
                published: boolean;
                entrusted: boolean;
                gifted: boolean;
                redeemed: boolean;
            };
            asGifter: {
                total: components["schemas"]["PerformanceFigures"];
                partners: components["schemas"]["PerformanceRow"][];
            };
            asRedeemer: {
                total: components["schemas"]["PerformanceFigures"];
                partners: components["schemas"]["PerformanceRow"][];
            };
            position: {
                unit: string;
                positionMinor: number;
                pendingMinor: number;
                lockedMinor: number;
            };
            /** @description From `sinceDay` until all that is pending under the policy in force has locked. */
            positionDays: components["schemas"]["PositionDay"][];
            /** @description When the period ends; null without a calendar. */
            nextCutoffAt: components["schemas"]["Instant"] | null;
            /** @description The latest that stands, with the shop's own figures. */
            settlement: {
                id: string;
                number: number;
                /** @enum {string} */
                status: "closed" | "reopened" | "approved" | "paid";
                cutoffAt: components["schemas"]["Instant"];
                dueMinor: number;
                instructedMinor: number;
                carriedMinor: number;
            } | null;
        };
        ShopTask: {
            /** @enum {string} */
            kind: "confirm_payment" | "send_payment" | "answer_dispute" | "decide_bank_line" | "answer_request" | "accept_co_funding" | "accept_revised_terms" | "gift_entrusted" | "read_refusal" | "check_statement" | "extend_offer" | "raise_quota" | "ask_for_coupons";
            /** @description How many things of this kind wait. */
            count: number;
            /** @description The one to begin with. */
            subjectId: string;
            /** @description What they come to together, where that is money. */
            amountMinor: number | null;
            /** @description The local day on which the first of them is over. */
            day: string | null;
            /** @description Who asks first, and for how many coupons all of them ask. */
            asked: {
                byName: string;
                quantity: number;
            } | null;
            /** @description Who answered first what the shop had asked for, and how many coupons all of them entrust to it. Told for seven days: of what was approved until the first is gifted, of what was refused until the shop asks anew. */
            answered: {
                byName: string;
                quantity: number;
            } | null;
        };
        SignIn: {
            id: string;
            expiresAt: components["schemas"]["Instant"];
            /** @description True where mail stays on this machine and is read at /dev/mail. */
            localMailbox: boolean;
        };
        SignInRequest: {
            /** @description An e-mail address. */
            email: string;
            /** @default en */
            language: components["schemas"]["Language"];
        };
        /** @description Amounts are signed: positive = to the owner. */
        Statement: {
            settlementId: string;
            number: number;
            /** @enum {string} */
            status: "closed" | "reopened" | "approved" | "paid";
            ownerId: string | ("alliance" | "clearing");
            currency: string;
            fromAt: components["schemas"]["Instant"] | null;
            cutoffAt: components["schemas"]["Instant"];
            openingMinor: number;
            linesMinor: number;
            dueMinor: number;
            instructedMinor: number;
            carriedMinor: number;
            /** @description On its way from earlier settlements when this one was closed; in nobody's opening. */
            inFlightMinor: number;
            lines: {
                transferId: string;
                /** @enum {string} */
                code: "commission" | "fee" | "subsidy" | "reversal" | "payment" | "new_customer" | "dispute_hold" | "dispute_release" | "adjustment";
                counterpartyId: string | ("alliance" | "clearing");
                amountMinor: number;
                effectiveAt: components["schemas"]["Instant"];
                redemptionId: string | null;
                /** @description Of the redemption's order, at its shop. */
                orderReference: string | null;
                /** @description Of a hold or a release: a hold without its release was upheld or is open. */
                disputeId: string | null;
                adjustmentId: string | null;
            }[];
            instructions: components["schemas"]["ListedInstruction"][];
            byPartner: {
                counterpartyId: string | ("alliance" | "clearing");
                /** @description Null for `alliance`. */
                name: string | null;
                /** @description owed − owes */
                linesMinor: number;
                /** @description What the owner owes this partner before netting. */
                owesMinor: number;
                /** @description What this partner owes the owner before netting. */
                owedMinor: number;
            }[];
        };
        Store: {
            id: string;
            merchantId: string;
            reference: string;
            name: string;
            address: string | null;
            createdAt: components["schemas"]["Instant"];
        };
        StorePatch: {
            name?: string;
            address?: string | null;
        };
        StoreRequest: {
            reference: string;
            name: string;
            /** @default null */
            address: string | null;
        };
        SuspensionRequest: {
            reason: string;
            /** @default false */
            fraud: boolean;
        };
        Terms: {
            discount: components["schemas"]["Discount"];
            /** @default 0 */
            minSpendMinor: number;
            /** @default null */
            commission: components["schemas"]["Commission"] | null;
            /**
             * @description Commission only for holders known to be new to the redeemer.
             * @default false
             */
            newCustomersOnly: boolean;
            /** @default null */
            followOn: {
                days: number;
                bps: number;
            } | null;
            validity: components["schemas"]["Validity"];
            /** @default null */
            perHolderLimit: number | null;
            /** @default false */
            transferable: boolean;
            /** @default true */
            reissueOnFullRefund: boolean;
            /**
             * @description Stores that honour it; empty = all.
             * @default []
             */
            storeRefs: string[];
            /**
             * @description `live`: shown from the holder's page only, so that a screenshot or a print is refused.
             * @default static
             * @enum {string}
             */
            presentation: "static" | "live";
        };
        TermsInput: {
            discount: components["schemas"]["Discount"];
            /** @default 0 */
            minSpendMinor: number;
            /** @default null */
            commission: components["schemas"]["Commission"] | null;
            /**
             * @description Commission only for holders known to be new to the redeemer.
             * @default false
             */
            newCustomersOnly: boolean;
            /** @default null */
            followOn: {
                days: number;
                bps: number;
            } | null;
            validity: components["schemas"]["Validity"];
            /** @default null */
            perHolderLimit: number | null;
            /** @default false */
            transferable: boolean;
            /** @default true */
            reissueOnFullRefund: boolean;
            /**
             * @description Stores that honour it; empty = all.
             * @default []
             */
            storeRefs: string[];
            /**
             * @description `live`: shown from the holder's page only, so that a screenshot or a print is refused.
             * @default static
             * @enum {string}
             */
            presentation: "static" | "live";
        };
        TermsRequest: {
            terms: components["schemas"]["TermsInput"];
        };
        TermsVersion: {
            offerId: string;
            termsVersion: number;
            terms: components["schemas"]["Terms"];
            createdAt: components["schemas"]["Instant"];
        };
        TestAllianceRequest: {
            name?: string;
        };
        TillCode: {
            /** @description Good at this coupon's redeemer alone, for this coupon alone. */
            code: string;
            couponId: string;
            /** @description In real time, also in a test alliance. */
            expiresAt: components["schemas"]["Instant"];
        };
        Transfer: {
            id: string;
            /** @enum {string} */
            code: "commission" | "fee" | "subsidy" | "reversal" | "payment" | "new_customer" | "dispute_hold" | "dispute_release" | "adjustment";
            debitId: string | ("alliance" | "clearing");
            creditId: string | ("alliance" | "clearing");
            amountMinor: number;
            /** @description A currency, or NEW_CUSTOMER. */
            unit: string;
            effectiveAt: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            redemptionId: string | null;
            orderId: string | null;
            /** @description The original that a reversal undoes, a hold holds or a release lets go. */
            reverses: string | null;
            disputeId: string | null;
            adjustmentId: string | null;
            settlementId: string | null;
            /** @description NEW_CUSTOMER is never settled. */
            state: components["schemas"]["TransferState"];
        };
        /** @enum {string} */
        TransferState: "pending" | "locked" | "settled";
        TransferTotals: {
            /** @description How many rows the selection has; at least so many where not complete. */
            rows: number;
            /** @description False where more than 50,000 rows would have to be looked through: select fewer days. */
            complete: boolean;
            sums: {
                /** @description What comes to the owner; of the alliance all there is. */
                creditsMinor: number;
                /** @description What goes from the owner; of the alliance all there is. */
                debitsMinor: number;
                /** @description credits − debits */
                sumMinor: number;
            } | null;
        };
        Validation: {
            /** @constant */
            valid: true;
            couponId: string;
            offerId: string;
            title: string;
            discount: components["schemas"]["Discount"];
            discountMinor: number;
            payableMinor: number;
            expiresAt: components["schemas"]["Instant"];
            lastDay: string;
        };
        ValidationRequest: {
            order: {
                reference?: string;
                amountMinor: number;
            };
            storeRef?: string;
        };
        Validity: {
            /** @constant */
            kind: "dates";
            firstDay: string;
            lastDay: string;
        } | {
            /** @constant */
            kind: "afterGift";
            opensAfterDays: number;
            lastsDays: number;
        };
        WebhookDelivery: {
            /** @description The `webhook-id` of every attempt. */
            id: string;
            endpointId: string;
            type: string;
            /** @description The thing that it happened to. */
            subjectId: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            attempts: number;
            attemptedAt: components["schemas"]["Instant"] | null;
            nextAttemptAt: components["schemas"]["Instant"] | null;
            /** @description What the receiver last answered. */
            lastStatus: number | null;
            /** @description Why the last attempt came to nothing. */
            lastError: ("unreachable" | "timed_out" | "redirected" | "refused" | "target_not_allowed") | null;
            createdAt: components["schemas"]["Instant"];
            deliveredAt: components["schemas"]["Instant"] | null;
        };
        WebhookEndpoint: {
            id: string;
            /** @description Whose it is; null for the alliance's own. */
            merchantId: string | null;
            url: string;
            events: string[];
            /** @description Until then the secret before the last rotation signs too. */
            previousSecretUntil: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"] | null;
            /** @description `gone` where the receiver answered 410. */
            endedBecause: ("deleted" | "gone") | null;
        };
        WebhookEndpointRequest: {
            /** @description https, a public host by its name, port 443 or 8443, no credentials, no fragment. */
            url: string;
            events: components["schemas"]["WebhookEventType"][];
        };
        /**
         * @description More may be added: pass over those that are not known.
         * @enum {string}
         */
        WebhookEventType: "gift.created" | "gift.revoked" | "coupon.passed_on" | "coupon.redeemed" | "redemption.refunded" | "settlement.proposed" | "settlement.closed" | "settlement.approved" | "settlement.reopened" | "instruction.sent" | "instruction.confirmed" | "instruction.short" | "instruction.paid_late" | "instruction.failed" | "instruction.unknown" | "dispute.opened" | "dispute.noted" | "dispute.upheld" | "dispute.rejected" | "adjustment.proposed" | "adjustment.approved" | "adjustment.refused" | "adjustment.withdrawn" | "offer.created" | "offer.revised" | "offer.terms_revised" | "offer.published" | "offer.paused" | "offer.resumed" | "offer.ended" | "allotment.created" | "allotment.accepted" | "allotment.withdrawn" | "allotment_request.created" | "allotment_request.approved" | "allotment_request.refused" | "allotment_request.withdrawn" | "merchant.applied" | "merchant.created" | "merchant.approved" | "merchant.refused" | "merchant.revised" | "merchant.suspended" | "merchant.reinstated" | "merchant.leaving" | "merchant.left" | "store.created" | "store.revised";
    };
    responses: {
        /** @description - `body_too_large`: The body is too large. */
        body_too_large: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "body_too_large";
                };
            };
        };
        /** @description - `clock_goes_back`: A test alliance's clock never goes back. */
        clock_goes_back: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "clock_goes_back";
                };
            };
        };
        /**
         * @description - `clock_goes_back`: A test alliance's clock never goes back.
         *     - `state_changed`: Others changed this at the same moment.
         */
        "clock_goes_back-or-state_changed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "clock_goes_back" | "state_changed";
                };
            };
        };
        /** @description - `content_type_not_supported`: Only JSON is read here. */
        content_type_not_supported: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "content_type_not_supported";
                };
            };
        };
        /** @description - `coupon_not_found`: No such coupon. */
        coupon_not_found: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "coupon_not_found";
                };
            };
        };
        /** @description - `credentials_missing`: No valid credentials. */
        credentials_missing: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "credentials_missing";
                };
            };
        };
        /** @description - `cross_site_refused`: Another site's page asked for this. */
        cross_site_refused: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "cross_site_refused";
                };
            };
        };
        /**
         * @description - `cross_site_refused`: Another site's page asked for this.
         *     - `membership_needed`: Say which shop or alliance you act for.
         *     - `role_not_allowed`: This role may not do that.
         */
        "cross_site_refused-or-membership_needed-or-role_not_allowed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "cross_site_refused" | "membership_needed" | "role_not_allowed";
                };
            };
        };
        /**
         * @description - `cross_site_refused`: Another site's page asked for this.
         *     - `role_not_allowed`: This role may not do that.
         */
        "cross_site_refused-or-role_not_allowed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "cross_site_refused" | "role_not_allowed";
                };
            };
        };
        /**
         * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
         *     - `clock_goes_back`: A test alliance's clock never goes back.
         *     - `state_changed`: Others changed this at the same moment.
         */
        "idempotency_key_reused-or-clock_goes_back-or-state_changed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed";
                };
            };
        };
        /**
         * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
         *     - `state_changed`: Others changed this at the same moment.
         */
        "idempotency_key_reused-or-state_changed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency_key_reused" | "state_changed";
                };
            };
        };
        /** @description - `internal_error`: Something went wrong on our side. */
        internal_error: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "internal_error";
                };
            };
        };
        /** @description - `mail_not_sent`: The mail could not be sent. */
        mail_not_sent: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "mail_not_sent";
                };
            };
        };
        /**
         * @description - `malformed_request`: The request cannot be read.
         *     - `clock_is_real`: A live alliance keeps real time.
         */
        "malformed_request-or-clock_is_real": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "malformed_request" | "clock_is_real";
                };
            };
        };
        /**
         * @description - `membership_needed`: Say which shop or alliance you act for.
         *     - `role_not_allowed`: This role may not do that.
         */
        "membership_needed-or-role_not_allowed": {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "membership_needed" | "role_not_allowed";
                };
            };
        };
        /** @description - `not_found`: Nothing here by that id. */
        not_found: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "not_found";
                };
            };
        };
        /** @description - `role_not_allowed`: This role may not do that. */
        role_not_allowed: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "role_not_allowed";
                };
            };
        };
        /** @description - `state_changed`: Others changed this at the same moment. */
        state_changed: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "state_changed";
                };
            };
        };
        /** @description - `too_many_requests`: Too many requests. */
        too_many_requests: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "too_many_requests";
                };
            };
        };
        /** @description - `validation_failed`: Some fields cannot be accepted. */
        validation_failed: {
            headers: {
                "Jiehua-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    code?: "validation_failed";
                };
            };
        };
    };
    parameters: {
        /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
        IdempotencyKey: string;
        /** @description When this happens, in a test alliance only. Never before what happened there last. */
        JiehuaNow: string;
        /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
        JiehuaMembership: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in the logs; a caller's own `Jiehua-Request-Id` is taken over. */
        RequestId: string;
        /** @description Present where the caller is of a test alliance, in refusals too: nothing here is real. */
        Test: "true";
        /** @description Present where this is the first answer again. */
        IdempotentReplayed: "true";
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description The scheme to use. */
        WwwAuthenticate: "Bearer";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postSignIns: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `sign_in_already_mailed`: That mailbox already holds a link that signs you in.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "state_changed" | "sign_in_already_mailed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["mail_not_sent"];
        };
    };
    getSessions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["role_not_allowed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            403: components["responses"]["cross_site_refused"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `sign_in_not_valid`: This does not sign you in.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "sign_in_not_valid";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            409: components["responses"]["state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPasskeySignIns: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyChallenge"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPasskeyRegistrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyChallenge"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getPasskeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Passkey"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["role_not_allowed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPasskeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `passkey_not_valid`: This passkey cannot be added.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "passkey_not_valid";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deletePasskeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["role_not_allowed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            409: components["responses"]["state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAlliances: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllianceRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAlliance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `clearing_needs_institution`: Clearing needs a named institution.
             *     - `cutoff_day_fits_cadence`: Not every period has such a cut-off day.
             *     - `category_unknown`: The alliance has no such category.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "clearing_needs_institution" | "cutoff_day_fits_cadence" | "category_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAlliancesByIdAdmins: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAdmin"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `already_a_member`: This person is already a member there.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "state_changed" | "already_a_member";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postTestAlliances: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestAllianceRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAlliance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `alliance_is_a_test`: A test alliance has no test alliance of its own.
             *     - `test_alliance_exists`: This alliance already has its test alliance.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "alliance_is_a_test" | "test_alliance_exists";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAlliancesByIdApplicationForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationForm"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            500: components["responses"]["internal_error"];
        };
    };
    getAlliance: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteAlliance: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardedAlliance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `alliance_is_live`: A live alliance is never thrown away.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "alliance_is_live";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchAlliance: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlliancePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `fixed_after_first_gift`: Currency and time zone are fixed once the first gift is made.
             *     - `category_in_use`: Merchants still have this category.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "fixed_after_first_gift" | "category_in_use";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `clearing_needs_institution`: Clearing needs a named institution.
             *     - `cutoff_day_fits_cadence`: Not every period has such a cut-off day.
             *     - `category_unknown`: The alliance has no such category.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "clearing_needs_institution" | "cutoff_day_fits_cadence" | "category_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMerchants: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
                category?: string;
                name?: string;
                order?: "newest" | "oldest" | "name";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Merchant"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMerchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `invited_too_often`: This address was invited five times within a day.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "invited_too_often";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `category_unknown`: The alliance has no such category.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "category_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAlliancesByIdApplications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `category_unknown`: The alliance has no such category.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "category_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMerchantsTotals: {
        parameters: {
            query?: {
                status?: "applied" | "refused" | "active" | "suspended" | "leaving" | "left";
                category?: string;
                name?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMerchantsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchMerchantsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `category_unknown`: The alliance has no such category.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "category_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchantsByIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMerchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_status_differs`: The merchant's status does not allow that.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_status_differs";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchantsByIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_status_differs`: The merchant's status does not allow that.
             *     - `invited_too_often`: This address was invited five times within a day.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_status_differs" | "invited_too_often";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchantsByIdSuspension: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_status_differs`: The merchant's status does not allow that.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_status_differs";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchantsByIdReinstatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_status_differs`: The merchant's status does not allow that.
             *     - `invited_too_often`: This address was invited five times within a day.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_status_differs" | "invited_too_often";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMerchantsByIdDeparture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_status_differs`: The merchant's status does not allow that.
             *     - `invited_too_often`: This address was invited five times within a day.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_status_differs" | "invited_too_often";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getStores: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Store"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postStores: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `reference_taken`: This reference is taken.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "reference_taken";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchStoresById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteApiKeysById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `last_owner_stays`: Somebody must still be able to get in.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "last_owner_stays";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postApiKeysByIdRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `key_is_over`: This key is revoked or has expired.
             *     - `last_owner_stays`: Somebody must still be able to get in.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "key_is_over" | "last_owner_stays";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedInvitation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `invited_too_often`: This address was invited five times within a day.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "invited_too_often";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteInvitationsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getInvitationLinksByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMemberships: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                merchantId?: string;
                live?: "true" | "false";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Membership"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postMemberships: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `already_a_member`: This person is already a member there.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "state_changed" | "already_a_member";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteMembershipsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `last_owner_stays`: Somebody must still be able to get in.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "last_owner_stays";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchMembershipsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `membership_is_over`: This membership has ended.
             *     - `last_owner_stays`: Somebody must still be able to get in.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "membership_is_over" | "last_owner_stays";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getOffers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                role?: "redeemer" | "gifter";
                status?: "draft" | "live" | "paused" | "ended";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Offer"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getOffersById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    patchOffersById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             *     - `offer_quota_exhausted`: All coupons of this offer are gifted.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "state_changed" | "offer_ended" | "offer_quota_exhausted";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getOffersByIdTerms: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedTermsVersion"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffersByIdTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsVersion"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "offer_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffersByIdPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             *     - `offer_not_draft`: This offer has been published already.
             *     - `offer_dates_passed`: This offer's last day has passed.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "offer_ended" | "offer_not_draft" | "offer_dates_passed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffersByIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             *     - `offer_not_live`: This offer is not live.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "offer_ended" | "offer_not_live";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffersByIdResumption: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             *     - `offer_not_paused`: This offer is not paused.
             *     - `offer_dates_passed`: This offer's last day has passed.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "offer_ended" | "offer_not_paused" | "offer_dates_passed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postOffersByIdEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `offer_ended`: This offer has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "offer_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAllotments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                role?: "redeemer" | "gifter";
                offerId?: string;
                status?: "proposed" | "live" | "withdrawn";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedAllotment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllotmentRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_not_active`: This merchant is not active.
             *     - `competitors_cannot_partner`: These two merchants compete.
             *     - `offer_ended`: This offer has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_not_active" | "competitors_cannot_partner" | "offer_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `gifter_is_redeemer`: A merchant cannot gift its own coupons here.
             *     - `allotment_exceeds_quota`: The allotment is larger than the offer's quota.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "gifter_is_redeemer" | "allotment_exceeds_quota";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAllotmentsTotals: {
        parameters: {
            query?: {
                role?: "redeemer" | "gifter";
                offerId?: string;
                status?: "proposed" | "live" | "withdrawn";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllotmentTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentsByIdAcceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_not_live`: This allotment does not gift.
             *     - `merchant_not_active`: This merchant is not active.
             *     - `competitors_cannot_partner`: These two merchants compete.
             *     - `offer_ended`: This offer has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_not_live" | "merchant_not_active" | "competitors_cannot_partner" | "offer_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentsByIdWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_not_live`: This allotment does not gift.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_not_live";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getMatches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                category?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Match"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAllotmentRequests: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                role?: "redeemer" | "gifter";
                offerId?: string;
                status?: "open" | "approved" | "refused" | "withdrawn";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RequestedAllotment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentRequests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAllotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_request_open`: You have asked for this already.
             *     - `merchant_not_active`: This merchant is not active.
             *     - `competitors_cannot_partner`: These two merchants compete.
             *     - `offer_ended`: This offer has ended.
             *     - `offer_not_live`: This offer is not live.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_request_open" | "merchant_not_active" | "competitors_cannot_partner" | "offer_ended" | "offer_not_live";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `gifter_is_redeemer`: A merchant cannot gift its own coupons here.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "gifter_is_redeemer";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAllotmentRequestsTotals: {
        parameters: {
            query?: {
                role?: "redeemer" | "gifter";
                offerId?: string;
                status?: "open" | "approved" | "refused" | "withdrawn";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentRequestsByIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskApprovalRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAllotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_request_decided`: This request has its answer already.
             *     - `merchant_not_active`: This merchant is not active.
             *     - `competitors_cannot_partner`: These two merchants compete.
             *     - `offer_ended`: This offer has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_request_decided" | "merchant_not_active" | "competitors_cannot_partner" | "offer_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `allotment_exceeds_quota`: The allotment is larger than the offer's quota.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "allotment_exceeds_quota";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentRequestsByIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAllotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_request_decided`: This request has its answer already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_request_decided";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAllotmentRequestsByIdWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedAllotment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `allotment_request_decided`: This request has its answer already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "allotment_request_decided";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getGifts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                state?: "scheduled" | "active" | "reserved" | "redeemed" | "refunded" | "expired" | "revoked" | "passed_on";
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
                reference?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Gift"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postGifts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedGift"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `merchant_not_active`: This merchant is not active.
             *     - `competitors_cannot_partner`: These two merchants compete.
             *     - `offer_not_live`: This offer is not live.
             *     - `funder_has_not_consented`: The gifter has not agreed to bear its share.
             *     - `allotment_not_live`: This allotment does not gift.
             *     - `allotment_exhausted`: This allotment is used up.
             *     - `offer_quota_exhausted`: All coupons of this offer are gifted.
             *     - `holder_limit_reached`: This customer has as many of these coupons as the terms allow.
             *     - `offer_budget_exhausted`: This offer's budget is used up.
             *     - `exposure_limit_reached`: The paying merchant's credit limit is reached.
             *     - `source_order_already_gifted`: This order has been gifted already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "merchant_not_active" | "competitors_cannot_partner" | "offer_not_live" | "funder_has_not_consented" | "allotment_not_live" | "allotment_exhausted" | "offer_quota_exhausted" | "holder_limit_reached" | "offer_budget_exhausted" | "exposure_limit_reached" | "source_order_already_gifted";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `holder_consent_missing`: The customer's consent is missing.
             *     - `percentage_needs_cap`: A percentage under a limit needs a cap.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "holder_consent_missing" | "percentage_needs_cap";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postGiftChecks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftCheckRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCheck"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getGiftsTotals: {
        parameters: {
            query?: {
                state?: "scheduled" | "active" | "reserved" | "redeemed" | "refunded" | "expired" | "revoked" | "passed_on";
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
                reference?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getGiftsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gift"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postGiftsByIdRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postGiftLinksByTokenTillCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresentingRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillCode"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `coupon_already_redeemed`: This coupon has been redeemed.
             *     - `coupon_revoked`: This coupon has been revoked.
             *     - `coupon_passed_on`: This coupon has been passed on.
             *     - `coupon_not_yet_valid`: This coupon is not valid yet.
             *     - `coupon_expired`: This coupon has expired.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postGiftLinksByTokenPresentations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresentingRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presentation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `coupon_already_redeemed`: This coupon has been redeemed.
             *     - `coupon_revoked`: This coupon has been revoked.
             *     - `coupon_passed_on`: This coupon has been passed on.
             *     - `coupon_not_yet_valid`: This coupon is not valid yet.
             *     - `coupon_expired`: This coupon has expired.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            500: components["responses"]["internal_error"];
        };
    };
    postGiftLinksByTokenPassingOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassingOnRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassingOn"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `coupon_not_transferable`: This coupon cannot be passed on.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "coupon_not_transferable";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postCouponsByCodeValidation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                /** @description The coupon's code, the six digits of its till code, or the signed text of its QR. Spaces and hyphens do not matter in digits and codes. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Validation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            /**
             * @description - `cross_site_refused`: Another site's page asked for this.
             *     - `membership_needed`: Say which shop or alliance you act for.
             *     - `role_not_allowed`: This role may not do that.
             *     - `store_not_yours`: This account is bound to another store.
             */
            403: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_refused" | "membership_needed" | "role_not_allowed" | "store_not_yours";
                    };
                };
            };
            404: components["responses"]["coupon_not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `wrong_redeemer`: This coupon belongs to another shop.
             *     - `wrong_store`: This coupon is not honoured in this store.
             *     - `coupon_already_redeemed`: This coupon has been redeemed.
             *     - `coupon_revoked`: This coupon has been revoked.
             *     - `coupon_passed_on`: This coupon has been passed on.
             *     - `coupon_not_yet_valid`: This coupon is not valid yet.
             *     - `coupon_expired`: This coupon has expired.
             *     - `coupon_reserved`: Another checkout holds this coupon.
             *     - `reservation_differs`: The reservation is for another order.
             *     - `presentation_needed`: This coupon is shown from the phone.
             *     - `presentation_stale`: This is an old picture of the coupon.
             *     - `minimum_spend_not_met`: The order is below the minimum spend.
             *     - `order_already_has_coupon`: This order has used a coupon already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "wrong_redeemer" | "wrong_store" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired" | "coupon_reserved" | "reservation_differs" | "presentation_needed" | "presentation_stale" | "minimum_spend_not_met" | "order_already_has_coupon";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postCouponsByCodeReservations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                /** @description The coupon's code, the six digits of its till code, or the signed text of its QR. Spaces and hyphens do not matter in digits and codes. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReservationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            /**
             * @description - `cross_site_refused`: Another site's page asked for this.
             *     - `membership_needed`: Say which shop or alliance you act for.
             *     - `role_not_allowed`: This role may not do that.
             *     - `store_not_yours`: This account is bound to another store.
             */
            403: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_refused" | "membership_needed" | "role_not_allowed" | "store_not_yours";
                    };
                };
            };
            404: components["responses"]["coupon_not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `wrong_redeemer`: This coupon belongs to another shop.
             *     - `wrong_store`: This coupon is not honoured in this store.
             *     - `coupon_already_redeemed`: This coupon has been redeemed.
             *     - `coupon_revoked`: This coupon has been revoked.
             *     - `coupon_passed_on`: This coupon has been passed on.
             *     - `coupon_not_yet_valid`: This coupon is not valid yet.
             *     - `coupon_expired`: This coupon has expired.
             *     - `coupon_reserved`: Another checkout holds this coupon.
             *     - `reservation_differs`: The reservation is for another order.
             *     - `presentation_needed`: This coupon is shown from the phone.
             *     - `presentation_stale`: This is an old picture of the coupon.
             *     - `minimum_spend_not_met`: The order is below the minimum spend.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "wrong_redeemer" | "wrong_store" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired" | "coupon_reserved" | "reservation_differs" | "presentation_needed" | "presentation_stale" | "minimum_spend_not_met";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteReservationsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getRedemptions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                orderReference?: string;
                storeRef?: string;
                /** @description The local day of the order. */
                day?: string;
                /** @description As which one took part. */
                role?: "gifter" | "redeemer";
                /** @description Who was on the other side; an admin's: on either. */
                partnerId?: string;
                /** @description Redeemed then or later. */
                from?: components["schemas"]["Instant"];
                /** @description Redeemed before that. */
                to?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedRedemption"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            /**
             * @description - `membership_needed`: Say which shop or alliance you act for.
             *     - `role_not_allowed`: This role may not do that.
             *     - `store_not_yours`: This account is bound to another store.
             */
            403: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "membership_needed" | "role_not_allowed" | "store_not_yours";
                    };
                };
            };
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postRedemptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redemption"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            /**
             * @description - `cross_site_refused`: Another site's page asked for this.
             *     - `membership_needed`: Say which shop or alliance you act for.
             *     - `role_not_allowed`: This role may not do that.
             *     - `store_not_yours`: This account is bound to another store.
             */
            403: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_refused" | "membership_needed" | "role_not_allowed" | "store_not_yours";
                    };
                };
            };
            404: components["responses"]["coupon_not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `wrong_redeemer`: This coupon belongs to another shop.
             *     - `wrong_store`: This coupon is not honoured in this store.
             *     - `coupon_already_redeemed`: This coupon has been redeemed.
             *     - `coupon_revoked`: This coupon has been revoked.
             *     - `coupon_passed_on`: This coupon has been passed on.
             *     - `coupon_not_yet_valid`: This coupon is not valid yet.
             *     - `coupon_expired`: This coupon has expired.
             *     - `coupon_reserved`: Another checkout holds this coupon.
             *     - `reservation_differs`: The reservation is for another order.
             *     - `presentation_needed`: This coupon is shown from the phone.
             *     - `presentation_stale`: This is an old picture of the coupon.
             *     - `minimum_spend_not_met`: The order is below the minimum spend.
             *     - `order_already_has_coupon`: This order has used a coupon already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "wrong_redeemer" | "wrong_store" | "coupon_already_redeemed" | "coupon_revoked" | "coupon_passed_on" | "coupon_not_yet_valid" | "coupon_expired" | "coupon_reserved" | "reservation_differs" | "presentation_needed" | "presentation_stale" | "minimum_spend_not_met" | "order_already_has_coupon";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getRedemptionsTotals: {
        parameters: {
            query?: {
                orderReference?: string;
                storeRef?: string;
                /** @description The local day of the order. */
                day?: string;
                /** @description As which one took part. */
                role?: "gifter" | "redeemer";
                /** @description Who was on the other side; an admin's: on either. */
                partnerId?: string;
                /** @description Redeemed then or later. */
                from?: components["schemas"]["Instant"];
                /** @description Redeemed before that. */
                to?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            /**
             * @description - `membership_needed`: Say which shop or alliance you act for.
             *     - `role_not_allowed`: This role may not do that.
             *     - `store_not_yours`: This account is bound to another store.
             */
            403: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "membership_needed" | "role_not_allowed" | "store_not_yours";
                    };
                };
            };
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getRedemptionsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionDetail"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postRedemptionsByIdRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `undo_too_late`: A cashier undoes its own redemption within ten minutes.
             *     - `refund_reference_reused`: This refund reference has another amount.
             *     - `refund_exceeds_payment`: More would be refunded than was paid.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "undo_too_late" | "refund_reference_reused" | "refund_exceeds_payment";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getPositions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getPositionsByOwnerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                ownerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionDetail"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getTransfers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                ownerId?: string | ("alliance" | "clearing");
                effectiveFrom?: components["schemas"]["Instant"];
                effectiveTo?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedTransfer"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getTransfersTotals: {
        parameters: {
            query?: {
                ownerId?: string | ("alliance" | "clearing");
                effectiveFrom?: components["schemas"]["Instant"];
                effectiveTo?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getReportsPerformance: {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                /** @description Gifted from this instant on. */
                from?: components["schemas"]["Instant"];
                /** @description Gifted before this instant. */
                to?: components["schemas"]["Instant"];
                /** @description Highest first. */
                sort?: "revenueMinor" | "giftedCoupons" | "redeemedCoupons" | "newCustomers" | "discountMinor" | "gifterMinor" | "subsidyMinor";
                by: "partner" | "offer" | "staff" | "rule";
                /** @description From whose side: as gifter its partners are redeemers, and the reverse. */
                role?: "gifter" | "redeemer";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Performance"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getReportsFlows: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Gifted from this instant on. */
                from?: components["schemas"]["Instant"];
                /** @description Gifted before this instant. */
                to?: components["schemas"]["Instant"];
                /** @description Highest first. */
                sort?: "revenueMinor" | "giftedCoupons" | "redeemedCoupons" | "newCustomers" | "discountMinor" | "gifterMinor" | "subsidyMinor";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flows"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getReportsPositionDays: {
        parameters: {
            query: {
                /** @description Default: oneself; an admin names one. */
                ownerId?: string | ("alliance" | "clearing");
                firstDay: string;
                lastDay: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionDays"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getExposures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                merchantId?: string;
                /** @description Nearest to its limit first, the largest exposure, or by name. */
                order?: "nearest" | "largest" | "name";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedExposure"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getDeposits: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                merchantId?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedDeposit"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postDeposits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `bank_reference_used`: This bank reference is recorded already.
             *     - `withdrawal_exceeds_deposit`: Less is held than is to be paid back.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "bank_reference_used" | "withdrawal_exceeds_deposit";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `clearing_needs_institution`: Clearing needs a named institution.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "clearing_needs_institution";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopHome"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAllianceHome: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllianceHome"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlements: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedSettlement"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postSettlements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SettlementRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `cutoff_already_passed`: A later cut-off has been settled already.
             *     - `previous_settlement_not_approved`: The previous settlement is not approved.
             *     - `nothing_to_settle`: There is nothing to settle.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "cutoff_already_passed" | "previous_settlement_not_approved" | "nothing_to_settle";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `cutoff_in_future`: The cut-off lies in the future.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "cutoff_in_future";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementCalendar"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementReview"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postSettlementsByIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApprovalRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `settlement_not_closed`: This settlement is not awaiting approval.
             *     - `approver_closed_it`: Another person approves than the one who closed.
             *     - `review_not_over`: The review period is not over.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "settlement_not_closed" | "approver_closed_it" | "review_not_over";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postSettlementsByIdReopening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `settlement_not_latest`: Only the latest settlement can be reopened.
             *     - `settlement_not_closed`: This settlement is not awaiting approval.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "settlement_not_latest" | "settlement_not_closed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementArchive"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `settlement_not_paid`: This settlement is not paid.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "settlement_not_paid";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `selection_too_large`: This selection has too many rows.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "selection_too_large";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdInvoiceLines: {
        parameters: {
            query: {
                /** @description Who invoices: a merchant its commissions, `alliance` its fees. */
                issuerId: string | ("alliance" | "clearing");
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `settlement_not_approved`: Its settlement is not approved.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "settlement_not_approved";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdStatementsByOwnerIdCsv: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
                ownerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdStatementsByOwnerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
                ownerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postInstructionsByIdSending: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `instruction_is_final`: This instruction is final.
             *     - `settlement_not_approved`: Its settlement is not approved.
             *     - `instruction_not_planned`: This instruction cannot be sent now.
             *     - `payout_needs_collections`: The collected money does not cover this payout yet.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "instruction_is_final" | "settlement_not_approved" | "instruction_not_planned" | "payout_needs_collections";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postInstructionsByIdConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `bank_reference_used`: This bank reference is recorded already.
             *     - `instruction_is_final`: This instruction is final.
             *     - `settlement_not_approved`: Its settlement is not approved.
             *     - `instruction_not_sent`: This instruction has not been sent.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "bank_reference_used" | "instruction_is_final" | "settlement_not_approved" | "instruction_not_sent";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postInstructionsByIdFailure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `instruction_is_final`: This instruction is final.
             *     - `settlement_not_approved`: Its settlement is not approved.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "instruction_is_final" | "settlement_not_approved";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postInstructionsByIdUnknown: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `instruction_is_final`: This instruction is final.
             *     - `settlement_not_approved`: Its settlement is not approved.
             *     - `instruction_not_sent`: This instruction has not been sent.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "instruction_is_final" | "settlement_not_approved" | "instruction_not_sent";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getPayeeDetails: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                ownerId?: string;
                status?: "proposed" | "confirmed" | "in_force" | "replaced" | "refused";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PayeeDetails"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPayeeDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeDetailsRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeDetails"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `payee_change_pending`: Another change of these payee details is pending.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "payee_change_pending";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `payee_account_differs`: Money of this currency cannot be sent to such details.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "payee_account_differs";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPayeeDetailsByIdConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeDetails"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `confirmer_proposed_it`: Another person confirms than the one who proposed.
             *     - `payee_details_not_proposed`: These payee details are decided already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "confirmer_proposed_it" | "payee_details_not_proposed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postPayeeDetailsByIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeDetails"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `payee_details_in_force`: These payee details have taken effect.
             *     - `payee_details_not_proposed`: These payee details are decided already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "payee_details_in_force" | "payee_details_not_proposed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdPaymentFile: {
        parameters: {
            query: {
                /** @description Whose payments; `clearing` for the payouts of clearing. */
                payerId: string;
                format: "csv" | "pain.001";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/xml; charset=utf-8": string;
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `settlement_not_approved`: Its settlement is not approved.
             *     - `nothing_to_pay`: Nothing of this settlement is left to pay by file.
             *     - `payee_details_missing`: Payee details of somebody in this file are missing.
             *     - `instruction_not_planned`: This instruction cannot be sent now.
             *     - `payout_needs_collections`: The collected money does not cover this payout yet.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock_goes_back" | "settlement_not_approved" | "nothing_to_pay" | "payee_details_missing" | "instruction_not_planned" | "payout_needs_collections";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getSettlementsByIdPaymentFiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PaymentFile"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postBankImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankImportRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankImport"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `bank_reference_used`: This bank reference is recorded already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "bank_reference_used";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `bank_file_not_readable`: This file is not what its format says.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "bank_file_not_readable";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getBankLines: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                ownerId?: string;
                status?: "proposed" | "unmatched" | "confirmed" | "failed" | "dismissed";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedBankLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postBankLinesByIdConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BankLineConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `bank_line_decided`: This line is decided already.
             *     - `bank_line_not_matched`: This line cannot be taken for a payment like that.
             *     - `bank_reference_used`: This bank reference is recorded already.
             *     - `instruction_is_final`: This instruction is final.
             *     - `settlement_not_approved`: Its settlement is not approved.
             *     - `instruction_not_sent`: This instruction has not been sent.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "bank_line_decided" | "bank_line_not_matched" | "bank_reference_used" | "instruction_is_final" | "settlement_not_approved" | "instruction_not_sent";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postBankLinesByIdDismissal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `bank_line_decided`: This line is decided already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "bank_line_decided";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getDisputes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                status?: "open" | "upheld" | "rejected";
                /** @description Those that it is a side of; to a merchant that names another, those between the two. */
                merchantId?: string;
                /** @description On which side `merchantId` is, or else the merchant that asks. An admin names both. */
                role?: "debtor" | "creditor";
                /** @description Whose turn it is in an open one: the creditor's to answer, or an admin's to decide. */
                waitsFor?: "answer" | "decision";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DisputeSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postDisputes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `something_left_to_dispute`: Nothing of it is left to dispute.
             *     - `disputed_once`: This has been disputed already.
             *     - `dispute_in_time`: Its settlement is approved already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "something_left_to_dispute" | "disputed_once" | "dispute_in_time";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `transfer_is_disputable`: This kind of transfer cannot be disputed.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "transfer_is_disputable";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getDisputesTotals: {
        parameters: {
            query?: {
                status?: "open" | "upheld" | "rejected";
                /** @description Those that it is a side of; to a merchant that names another, those between the two. */
                merchantId?: string;
                /** @description On which side `merchantId` is, or else the merchant that asks. An admin names both. */
                role?: "debtor" | "creditor";
                /** @description Whose turn it is in an open one: the creditor's to answer, or an admin's to decide. */
                waitsFor?: "answer" | "decision";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeTotals"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getDisputesById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postDisputesByIdNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeNoteRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `dispute_is_open`: This dispute is decided.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "dispute_is_open";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postDisputesByIdResolution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeResolutionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `dispute_is_open`: This dispute is decided.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "dispute_is_open";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `allowance_within_hold`: More would be allowed than is held.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "allowance_within_hold";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAdjustments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                status?: "proposed" | "approved" | "refused" | "withdrawn";
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Adjustment"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAdjustments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `owner_unknown`: Nobody of this id has an account here.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "owner_unknown";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAdjustmentsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAdjustmentsByIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `approver_proposed_it`: Another person decides than the one who proposed.
             *     - `adjustment_is_proposed`: This adjustment is decided.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "approver_proposed_it" | "adjustment_is_proposed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAdjustmentsByIdRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `approver_proposed_it`: Another person decides than the one who proposed.
             *     - `adjustment_is_proposed`: This adjustment is decided.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "approver_proposed_it" | "adjustment_is_proposed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postAdjustmentsByIdWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `proposal_not_yours`: Only who proposed it withdraws it.
             *     - `adjustment_is_proposed`: This adjustment is decided.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "proposal_not_yours" | "adjustment_is_proposed";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postHoldersErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderErasure"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postHoldersExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderExport"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["idempotency_key_reused-or-clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getWebhookEndpoints: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhookEndpoint"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `too_many_webhook_endpoints`: There are ten webhook endpoints already.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "too_many_webhook_endpoints";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `webhook_target_not_allowed`: Webhooks are not sent to this URL.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "webhook_target_not_allowed";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    deleteWebhookEndpointsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["clock_goes_back-or-state_changed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postWebhookEndpointsByIdRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhookEndpoint"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `webhook_endpoint_ended`: This webhook endpoint has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "webhook_endpoint_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                endpointId?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    postWebhookDeliveriesByIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["cross_site_refused-or-membership_needed-or-role_not_allowed"];
            404: components["responses"]["not_found"];
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key belongs to another request.
             *     - `clock_goes_back`: A test alliance's clock never goes back.
             *     - `state_changed`: Others changed this at the same moment.
             *     - `webhook_endpoint_ended`: This webhook endpoint has ended.
             */
            409: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused" | "clock_goes_back" | "state_changed" | "webhook_endpoint_ended";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAuditEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: "newest" | "oldest";
                action?: string;
                subjectId?: string;
                principalId?: string;
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAuditEventsCsv: {
        parameters: {
            query?: {
                action?: string;
                subjectId?: string;
                principalId?: string;
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            /**
             * @description - `validation_failed`: Some fields cannot be accepted.
             *     - `selection_too_large`: This selection has too many rows.
             */
            422: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "selection_too_large";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getAuditSeals: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditSeal"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            422: components["responses"]["validation_failed"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            500: components["responses"]["internal_error"];
        };
    };
    getIntegrity: {
        parameters: {
            query?: never;
            header?: {
                /** @description As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none. */
                "Jiehua-Membership"?: components["parameters"]["JiehuaMembership"];
                /** @description When this happens, in a test alliance only. Never before what happened there last. */
                "Jiehua-Now"?: components["parameters"]["JiehuaNow"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Jiehua-Request-Id": components["headers"]["RequestId"];
                    "Jiehua-Test": components["headers"]["Test"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integrity"];
                };
            };
            400: components["responses"]["malformed_request-or-clock_is_real"];
            401: components["responses"]["credentials_missing"];
            403: components["responses"]["membership_needed-or-role_not_allowed"];
            409: components["responses"]["clock_goes_back"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["content_type_not_supported"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
        };
    };
}
