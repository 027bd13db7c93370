// Applies the chosen theme before the first paint, so that no page flashes in the other one.
try {
  const theme = localStorage.getItem("jiehua.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the system's theme is shown then.
}
