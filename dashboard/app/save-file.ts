// A file that the app made or fetched, handed to the browser to keep.

export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser reads the file after the press; a minute is more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
