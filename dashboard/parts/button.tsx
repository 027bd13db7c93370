// Buttons. While one waits for an answer it says so in words and cannot be pressed again.
import type { ButtonHTMLAttributes, ReactNode } from "react";

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  /** `primary` is the one next action of a page or dialog. */
  look?: "primary" | "danger" | "plain";
  wide?: boolean;
  /** What it says instead while its deed is under way, such as "Sending …"; undefined while nothing is. */
  waiting?: string | undefined;
  children: ReactNode;
};

export function Button({ look, wide = false, waiting, disabled = false, children, ...rest }: Props) {
  const looks = ["button", look, wide && "wide"].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      {...rest}
      className={looks}
      disabled={disabled || waiting !== undefined}
      aria-busy={waiting !== undefined}
    >
      {waiting ?? children}
    </button>
  );
}

/** A button that is only an icon has a name all the same. */
export function IconButton({
  name,
  children,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "name"> & { name: string }) {
  return (
    <button type="button" {...rest} className="button plain square" aria-label={name} title={name}>
      {children}
    </button>
  );
}
