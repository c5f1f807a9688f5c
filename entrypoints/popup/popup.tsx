import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import {type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react';
import browser from 'webextension-polyfill';
import {Icon} from '../../components/icon';
import {type BoundKey, commonCommands, type LookupData, sidebarCommand} from '../../components/lookup-model';
import {LookupPanel} from '../../components/lookup-panel';
import {popupActions} from './actions';
import {useAskedText} from './use-asked-text';
import {useKept} from './use-kept';
import {useMainHost, useTicketTab} from './use-tab';

const isFirefox = navigator.userAgent.includes('Firefox');
const whereToSet = isFirefox
  ? 'Add-ons and themes, the gear, Manage extension shortcuts'
  : 'type chrome://extensions/shortcuts into the address bar';

function useBindings(): readonly BoundKey[] {
  const [bindings, setBindings] = useState<readonly BoundKey[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(all =>
      setBindings(
        all.map(({name, description, shortcut}) => ({
          name: name ?? '',
          description: description ?? '',
          shortcut: shortcut ?? '',
        })),
      ),
    );
  }, []);
  return bindings;
}

const systemScheme = matchMedia('(prefers-color-scheme: dark)');

/** One line about the tab below: its ticket, or what is missing to read it. */
function Status({
  areas,
  isTicket,
  isAllowed,
  onSidebar,
  onAllow,
  onOptions,
}: {
  readonly areas: number;
  readonly isTicket: boolean;
  readonly isAllowed: boolean | null;
  readonly onSidebar: () => void;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
}): ReactElement {
  const found = areas === 0 ? 'no Sec area found' : areas === 1 ? '1 Sec area' : `${areas} Sec areas`;
  return (
    <div className="sp-popup-status">
      {isAllowed === false ? (
        <>
          <span>Not allowed to read tickets yet.</span>
          <button type="button" className="sp-link-button" onClick={onAllow}>
            Allow on this site (gitlab.zendesk.com)
          </button>
        </>
      ) : isTicket ? (
        <>
          <span>This ticket: {found}</span>
          <button type="button" className="sp-link-button" onClick={onSidebar}>
            Open sidebar
          </button>
        </>
      ) : (
        <span>No ticket in this tab</span>
      )}
      <a className="sp-popup-log" href="/log.html" target="_blank" rel="noopener">
        Read a log
      </a>
      <button
        type="button"
        className="sp-icon-button"
        aria-label="Options"
        title="Options"
        onClick={onOptions}
      >
        <Icon name="gear" />
      </button>
    </div>
  );
}

/** The toolbar's popup: opens ready to type, over any page. */
export function Popup({early}: {readonly early: HTMLInputElement}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const kept = useKept();
  const tab = useTicketTab();
  const host = useMainHost();
  const bindings = useBindings();
  const asked = useAskedText(early.value);

  useLayoutEffect(() => {
    const {selectionStart, selectionEnd} = early;
    field.current?.focus();
    field.current?.setSelectionRange(selectionStart, selectionEnd);
    early.remove();
  }, [early]);

  useLayoutEffect(() => {
    if (asked.id === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked.id]);

  const actions = useMemo(() => popupActions(tab.id), [tab.id]);
  const isTicket = tab.triage !== null && tab.triage.ticketId !== null;
  const data = useMemo((): LookupData => {
    const areas = tab.triage?.areas.map(({id}) => id) ?? [];
    return {
      catalog,
      signs,
      commands: isTicket ? [sidebarCommand, ...commonCommands] : commonCommands,
      usual: {areas, pinned: kept.usage.pinned, recent: kept.usage.recent},
      actions,
      richCopy: false,
      letterKeys: kept.settings.letterKeys,
      bindings,
      whereToSet,
    };
  }, [tab, isTicket, kept, actions, bindings]);

  const {scheme} = kept.settings;
  const isDark = scheme === 'dark' || (scheme !== 'light' && systemScheme.matches);
  return (
    <main className="sp" data-scheme={isDark ? 'dark' : 'light'}>
      <LookupPanel key={asked.id} data={data} start={asked.text} field={field} onLeave={() => window.close()}>
        <Status
          areas={data.usual.areas.length}
          isTicket={isTicket}
          isAllowed={host.isAllowed}
          onSidebar={() => actions.run('command/sidebar')}
          onAllow={host.allow}
          onOptions={() => actions.run('command/options')}
        />
      </LookupPanel>
    </main>
  );
}
