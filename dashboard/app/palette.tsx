// The palette: from anywhere to a room, to another shop, or to what the shell itself can do, by a few letters.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { meQuery } from "../api/account.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { chooseLanguage, OWN_NAMES, spokenLanguage } from "./language.ts";
import { hostOf, useMembership } from "./membership.ts";
import { ROLE_NAMES } from "./roles.ts";
import { roomsFor } from "./rooms.ts";
import { chooseTheme, chosenTheme } from "./theme.ts";

type Option = { name: string; about: string; icon: IconName; go: () => void };

export default function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const options = [...useRooms(), ...useOtherShops(), ...useShellDeeds(onKeys)].filter((it) =>
    isMeant(it, typed),
  );
  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    onClose();
    option.go();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && options.length > 0) setMarked((marked + by + options.length) % options.length);
    else if (event.key === "Enter") choose(options[marked]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t`Go to …`} onClose={onClose}>
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label={t`Room, shop or deed`}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={options[marked] && `${listId}-${marked}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={listId} aria-label={t`Places`} className="palette">
        {options.map((option, index) => (
          // Arrow keys and Enter reach it from the field, which keeps the focus.
          <div
            key={`${option.name} ${option.about}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className="palette-option"
            onClick={() => choose(option)}
            onKeyDown={press}
            ref={index === marked ? (it) => it?.scrollIntoView({ block: "nearest" }) : null}
          >
            <Icon name={option.icon} />
            <span>{option.name}</span>
            <span className="hint">{option.about}</span>
          </div>
        ))}
      </div>
      <p role="status" className={options.length === 0 ? "hint" : "unseen"}>
        {options.length === 0 ? t`Nothing is called that.` : ""}
      </p>
    </Dialog>
  );
}

/** Every word that was typed occurs, wherever. */
function isMeant({ name, about }: Option, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/);
  return words.every((word) => `${name} ${about}`.toLowerCase().includes(word));
}

function useRooms(): Option[] {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { id: membershipId, role } = useMembership();
  const rooms = roomsFor(role).map(({ to, name, about, icon }) => ({
    ...{ name: i18n._(name), about: i18n._(about), icon },
    go: () => navigate({ to, params: { membershipId } }),
  }));
  if (role === "admin") return rooms;
  const till: Option = {
    ...{ name: t`Till`, about: t`Redeem coupons`, icon: "till" },
    go: () => location.assign("/till"),
  };
  return [...rooms, till];
}

function useOtherShops(): Option[] {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const { id: here } = useMembership();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const others = me?.memberships.filter(({ id }) => id !== here) ?? [];
  return others.map((it) => ({
    name: hostOf(it).name,
    about: [i18n._(ROLE_NAMES[it.role]), it.merchant && it.alliance.name].filter(Boolean).join(" · "),
    icon: "switch",
    go: () => navigate({ to: "/m/$membershipId", params: { membershipId: it.id } }),
  }));
}

function useShellDeeds(onKeys: () => void): Option[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const other = spokenLanguage() === "zh" ? "en" : "zh";
  const theme = isDark() ? "light" : "dark";
  return [
    {
      ...{ name: t`Account`, about: t`Name, passkeys, sessions`, icon: "person" },
      go: () => navigate({ to: "/account" }),
    },
    {
      ...{ name: OWN_NAMES[other], about: t`Read the app in this language`, icon: "language" },
      go: () => chooseLanguage(other),
    },
    {
      name: theme === "dark" ? t`Dark` : t`Light`,
      ...{ about: t`How the app looks`, icon: "theme" },
      go: () => chooseTheme(theme),
    },
    { name: t`Keys`, about: t`What the keyboard can do`, icon: "keyboard", go: onKeys },
  ];
}

function isDark(): boolean {
  const chosen = chosenTheme();
  return chosen === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
