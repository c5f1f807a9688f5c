/** Makes an element with attributes and children; text is always text. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

export const button = (
  label: string,
  attributes: Readonly<Record<string, string>>,
  onClick: (event: MouseEvent) => void,
): HTMLButtonElement => {
  const made = element('button', {type: 'button', ...attributes}, label);
  made.addEventListener('click', onClick);
  return made;
};
