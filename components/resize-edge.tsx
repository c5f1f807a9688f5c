import type {KeyboardEvent, PointerEvent, ReactElement} from 'react';

/** Widths in CSS pixels. */
export interface WidthRange {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

export interface ResizeEdgeProps {
  readonly width: number;
  readonly range: WidthRange;
  /** While the edge is moved. */
  readonly onMove: (width: number) => void;
  /** When it is let go: the width to remember. */
  readonly onDone: (width: number) => void;
}

/** Pixels for one press of an arrow key. */
const step = 20;

/** The panel's inner edge: drag it, move it with the arrow keys, double-click for the usual width. */
export function ResizeEdge({width, range, onMove, onDone}: ResizeEdgeProps): ReactElement {
  const clamp = (wanted: number): number => Math.round(Math.min(range.most, Math.max(range.least, wanted)));

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const edge = event.currentTarget;
    const toStart = edge.matches(':dir(rtl)') ? -1 : 1;
    const from = event.clientX;
    let latest = width;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      latest = clamp(width + (from - moved.clientX) * toStart);
      onMove(latest);
    };
    const done = (): void => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('lostpointercapture', done);
      if (latest !== width) onDone(latest);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', done);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const toStart = event.currentTarget.matches(':dir(rtl)') ? -1 : 1;
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width + step * toStart,
      ArrowRight: width - step * toStart,
      Home: range.least,
      End: range.most,
      Enter: range.usual,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onDone(clamp(next));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> takes no children, keys and values in every browser
    <div
      className="sp-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuemin={range.least}
      aria-valuemax={range.most}
      aria-valuenow={width}
      tabIndex={0}
      title="Drag to resize, double-click to reset"
      onPointerDown={onPointerDown}
      onDoubleClick={() => onDone(range.usual)}
      onKeyDown={onKeyDown}
    />
  );
}
