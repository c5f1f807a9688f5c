/** Puts text into a file and drops it where our selector matches. Runs in the page. */
export function dropFile({selector, name, text}: {selector: string; name: string; text: string}): boolean {
  const inside = [...document.documentElement.children]
    .map(host => host.shadowRoot?.querySelector(selector))
    .find(element => element !== null && element !== undefined);
  const target = inside ?? document.querySelector(selector);
  if (target === null || target === undefined) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name, {type: 'text/plain'}));
  target.dispatchEvent(
    new DragEvent('drop', {dataTransfer: transfer, bubbles: true, composed: true, cancelable: true}),
  );
  return true;
}
