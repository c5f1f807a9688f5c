import {type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState} from 'react';
import type {Area} from '../catalog/model';
import {firedKinds, reportText} from '../triage/show/report-text';
import type {AreaMatch} from '../triage/ticket';
import type {Saved} from './sidebar-model';
import {useTools} from './sidebar-context';

/** What to do about an area that does not belong here: hide it, switch it off, report it. Nothing opens by itself. */
export function WrongMatch({area, match}: {readonly area: Area; readonly match: AreaMatch}): ReactElement {
  const {actions, toast, copy, version} = useTools();
  const [open, setOpen] = useState(false);
  const choices = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.scrollIntoView({block: 'nearest'});
  }, [open]);

  const act = async (doing: Promise<Saved>, text: string, undo: () => Promise<Saved>): Promise<void> => {
    setOpen(false);
    const {saved, why} = await doing;
    if (saved) toast({text, undo: () => void undo(), takesFocus: true});
    else toast({text: `Not saved: ${why ?? 'the extension does not answer'}`, failed: true});
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only, for the buttons inside
    <div className="sp-wrong" onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className="sp-link-button"
        aria-expanded={open}
        aria-controls={choices}
        onClick={() => setOpen(!open)}
      >
        Wrong match?
        <span className="sp-hidden"> {area.short}</span>
      </button>
      <div ref={list} id={choices} className="sp-choices" hidden={!open}>
        <button
          type="button"
          onClick={() =>
            void act(actions.hide(area.id, true), `${area.short} hidden for this ticket`, () =>
              actions.hide(area.id, false),
            )
          }
        >
          Hide for this ticket
        </button>
        <button
          type="button"
          onClick={() =>
            void act(actions.setArea(area.id, false), `${area.short} is off (options turn it on again)`, () =>
              actions.setArea(area.id, true),
            )
          }
        >
          Never show {area.short}
        </button>
        <button
          type="button"
          onClick={() => {
            setOpen(false);
            opener.current?.focus();
            void copy({plain: reportText(match, version), html: null}, `${area.id}/report`);
          }}
        >
          Copy a report without ticket text
        </button>
        <p className="sp-fired">Rules that fired: {firedKinds(match)}</p>
      </div>
    </div>
  );
}
