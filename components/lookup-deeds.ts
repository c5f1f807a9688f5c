import {deedOf, type Item} from '../triage/lookup';
import {modName} from './lookup-foot';
import type {MenuEntry} from './lookup-menu';
import type {LookupData} from './lookup-model';
import type {Confirm} from './use-confirm';

/** Everything that can be done with an item. */
export interface Deeds {
  /** What Enter does. */
  act(item: Item): void;
  copy(item: Item): void;
  copyPlain(item: Item): void;
  copyMarkdown(item: Item): void;
  openBehind(item: Item): void;
  /** Into the reply; null where no ticket is open. */
  readonly insert: ((item: Item) => void) | null;
  pin(item: Item): void;
  menu(item: Item): readonly MenuEntry[];
}

/** Carries out what is asked for an item. `show` opens an area's or section's page inside the list. */
export function deeds(data: LookupData, confirm: Confirm, show: (id: string) => void): Deeds {
  const {actions, usual, richCopy} = data;
  const opened = ({entry}: Item): void => {
    if (entry !== null) actions.opened(entry);
  };
  const open = (item: Item): void => {
    if (item.href === null) return;
    opened(item);
    actions.open(item.href);
  };
  const nothing = (item: Item): void =>
    confirm.confirm({
      text: `Nothing to copy for ${item.title}`,
      detail: item.small ?? 'ask in #spt_pod_sec',
      failed: true,
    });

  const copyPlain = (item: Item): void => {
    if (item.copy === null) nothing(item);
    else void confirm.copy({plain: item.copy.plain, html: item.copy.html}, item.key);
  };
  const copyMarkdown = (item: Item): void => {
    if (item.copy === null) nothing(item);
    else void confirm.copy({plain: item.copy.markdown, html: null}, item.key);
  };
  const copy = richCopy ? copyPlain : copyMarkdown;

  const openBehind = (item: Item): void => {
    const {href, title} = item;
    if (href === null) return;
    void actions.openBehind(href).then(done => {
      if (done) opened(item);
      confirm.confirm(
        done ? {text: 'Opened behind this tab', detail: title} : {text: 'Could not open it', failed: true},
      );
    });
  };
  const {insert: intoReply} = actions;
  const insert =
    intoReply === undefined
      ? null
      : (item: Item): void => {
          if (item.copy === null) nothing(item);
          else intoReply(item);
        };
  const isPinned = ({entry}: Item): boolean => entry !== null && usual.pinned.includes(entry);
  const pin = (item: Item): void => {
    const {entry, title} = item;
    if (entry === null) return;
    const on = !isPinned(item);
    actions.pin(entry, on);
    confirm.confirm({
      text: on ? 'Pinned' : 'Unpinned',
      detail: title,
      undo: () => actions.pin(entry, !on),
    });
  };
  const act = (item: Item): void => {
    const deed = deedOf(item);
    if (deed === 'run') actions.run(item.value);
    else if (deed === 'open') open(item);
    else if (deed === 'copy') copy(item);
    else if (deed === 'none') nothing(item);
    else {
      opened(item);
      show(item.leadsTo ?? '');
    }
  };

  function menu(item: Item): readonly MenuEntry[] {
    const {href, copy: texts, entry, area, leadsTo} = item;
    const mod = modName();
    const own: (MenuEntry | false)[] = [
      leadsTo !== null && {id: 'show', title: 'Show all of it', key: 'Enter', act: () => act(item)},
      href !== null && {
        id: 'open',
        title: leadsTo === null ? 'Open' : 'Open its docs',
        ...(leadsTo === null ? {key: 'Enter'} : {}),
        act: () => open(item),
      },
      href !== null && {
        id: 'behind',
        title: 'Open behind this tab',
        key: 'Shift+Enter',
        act: () => openBehind(item),
      },
      texts !== null &&
        insert !== null && {
          id: 'insert',
          title: 'Insert into the reply',
          key: `${mod}+I`,
          act: () => insert(item),
        },
      texts !== null && {
        id: 'plain',
        title: texts.html === null ? 'Copy' : 'Copy as rich text',
        ...(richCopy ? {key: `${mod}+Enter`} : {}),
        act: () => copyPlain(item),
      },
      texts !== null &&
        (texts.markdown !== texts.plain || !richCopy) && {
          id: 'markdown',
          title: 'Copy as Markdown',
          ...(richCopy ? {} : {key: `${mod}+Enter`}),
          act: () => copyMarkdown(item),
        },
      href !== null &&
        texts !== null && {
          id: 'address',
          title: 'Copy the address alone',
          act: () => void confirm.copy({plain: href, html: null}, item.key),
        },
      entry !== null && {id: 'pin', title: isPinned(item) ? 'Unpin' : 'Pin', act: () => pin(item)},
      area !== null &&
        leadsTo === null && {id: 'area', title: 'Show what it belongs to', act: () => show(area)},
    ];
    return own.filter(one => one !== false);
  }
  return {act, copy, copyPlain, copyMarkdown, openBehind, insert, pin, menu};
}
