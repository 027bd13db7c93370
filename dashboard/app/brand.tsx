// The brand: its mark and its name, which lead home.
import { Link } from "@tanstack/react-router";
import { PeonyMark } from "../parts/peony.tsx";

export function Brand() {
  return (
    <Link to="/" className="brand">
      <PeonyMark />
      <span lang="zh-CN">借花</span>
      <span className="brand-latin" lang="en">
        Jiehua
      </span>
    </Link>
  );
}
