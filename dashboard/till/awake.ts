// Keeps the screen on while the page is in front: a till that has gone dark keeps a queue waiting.

export function stayAwake(): void {
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    // A phone that saves power may refuse; then it dims as it always does.
    navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
