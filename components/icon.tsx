import type {ReactElement} from 'react';

/** Outlines on a 16 px grid, stroked with the text's colour. */
const paths = {
  shield:
    'M8 1.5 2.5 3.4v3.9c0 3.3 2.3 5.9 5.5 7.2 3.2-1.3 5.5-3.9 5.5-7.2V3.4zM8 5.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3l3.7 3.7',
  gear: 'M8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  markdown: 'M1.5 4h13v8h-13zM4 10V6l2 2.2L8 6v4M11 6v4M9.6 8.6 11 10l1.4-1.4',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  open: 'M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  end: 'M6 3.5 10.5 8 6 12.5',
  pin: 'M5.5 2.5h5l-.6 4.3 2.1 2.2H4l2.1-2.2zM8 9v5',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  insert: 'M13 3v5.5H3.5M6.5 5.5l-3 3 3 3',
  missing: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11',
  note: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 7.2v4M8 4.7v.6',
} as const;
export type IconName = keyof typeof paths;

/** A decoration beside words or inside a labelled button; never speaks for itself. */
export function Icon({name}: {readonly name: IconName}): ReactElement {
  return (
    <svg className="sp-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
