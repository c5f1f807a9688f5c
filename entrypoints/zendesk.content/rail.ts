/** A shield with a magnifying glass's rim: the extension's mark in 16 px. */
const mark =
  'M8 1 2.5 3v4.2c0 3.4 2.3 6.3 5.5 7.8 3.2-1.5 5.5-4.4 5.5-7.8V3L8 1Zm0 3.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z';

const railStyle = `
.rail{all:initial;position:fixed;inset-block-start:50%;inset-inline-end:0;inline-size:28px;block-size:40px;display:flex;
align-items:center;justify-content:center;cursor:pointer;pointer-events:auto;border:1px solid #d8dcde;
border-inline-end:0;border-start-start-radius:4px;border-end-start-radius:4px;background:#fff;color:#5c6970}
.rail.dark{background:#1c2227;border-color:#39434b;color:#919ca5}
.rail:hover{color:#1f73b7}.rail.dark:hover{color:#2694d6}
.rail:focus-visible{outline:2px solid #1f73b7;outline-offset:-2px}
.rail svg{inline-size:16px;block-size:16px;fill:currentColor}
@media (forced-colors:active){.rail{border-color:ButtonText;color:ButtonText;background:ButtonFace}}
`;

export interface RailIcon {
  /** Says instead what is wrong, to eyes and ears that look for it. */
  say(text: string): void;
  remove(): void;
}

/** The 28 px icon at the page's edge that stands for the sidebar until its script is loaded. */
export function drawRail(root: ShadowRoot, dark: boolean, onOpen: () => void): RailIcon {
  const document = root.ownerDocument;
  const style = document.createElement('style');
  style.textContent = railStyle;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = dark ? 'rail dark' : 'rail';
  const say = (text: string): void => {
    button.setAttribute('aria-label', text);
    button.title = text;
  };
  say('Open Sec Pod Triage');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', mark);
  svg.append(path);
  button.append(svg);
  button.addEventListener('click', event => {
    if (event.isTrusted) onOpen();
  });
  root.append(style, button);
  return {
    say,
    remove() {
      style.remove();
      button.remove();
    },
  };
}
