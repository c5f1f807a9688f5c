/** Switches of the page, set through `window.__demo`. `latency`: milliseconds until a pane has its content. */
export const settings = {latency: 0, submits: 0};
