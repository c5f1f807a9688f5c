import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import {type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react';
import browser from 'webextension-polyfill';
import {Icon} from '../../components/icon';
import {type BoundKey, commonCommands, type LookupData, sidebarCommand} from '../../components/lookup-model';
import {LookupPanel} from '../../components/lookup-panel';
import {useDark} from '../../components/use-dark';
import {restrictedBanner} from '../../settings/hosts';
import {popupActions} from './actions';
import {popupProfile} from './profile';
import type {TabTriage} from '../protocol/to-page';
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

/** What is known of the ticket, in words. */
function found({reading, areas}: TabTriage): string {
  if (areas.length > 0) return areas.length === 1 ? '1 Sec area' : `${areas.length} Sec areas`;
  if (reading === 'under way') return 'being read …';
  return reading === 'failed' ? 'could not be read; the sidebar says why' : 'no Sec area found';
}

/** One line about the tab below: its ticket, or what is missing to read it. */
function Status({
  triage,
  isAllowed,
  onSidebar,
  onAllow,
  onOptions,
}: {
  /** null: no ticket in the tab. */
  readonly triage: TabTriage | null;
  readonly isAllowed: boolean | null;
  readonly onSidebar: () => void;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
}): ReactElement {
  return (
    <div className="sp-popup-status">
      {isAllowed === false ? (
        <>
          <span>Not allowed to read tickets yet.</span>
          <button type="button" className="sp-link-button" onClick={onAllow}>
            Allow on this site (gitlab.zendesk.com)
          </button>
        </>
      ) : triage !== null ? (
        <>
          <span>This ticket: {found(triage)}</span>
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

  const isDark = useDark(kept.settings.scheme);
  const {restricted, look} = useMemo(() => popupProfile(tab.triage, kept), [tab.triage, kept]);
  const actions = useMemo(() => popupActions(tab.id, !restricted), [tab.id, restricted]);
  const isTicket = tab.triage !== null && tab.triage.ticketId !== null;
  const data = useMemo((): LookupData => {
    return {
      catalog,
      signs,
      commands: isTicket ? [sidebarCommand, ...commonCommands] : commonCommands,
      ...look,
      actions,
      richCopy: false,
      letterKeys: kept.settings.letterKeys,
      bindings,
      whereToSet,
    };
  }, [look, isTicket, kept, actions, bindings]);

  return (
    <main className="sp" data-scheme={isDark ? 'dark' : 'light'}>
      <LookupPanel key={asked.id} data={data} start={asked.text} field={field} onLeave={() => window.close()}>
        <Status
          triage={isTicket ? tab.triage : null}
          isAllowed={host.isAllowed}
          onSidebar={() => actions.run('command/sidebar')}
          onAllow={host.allow}
          onOptions={() => actions.run('command/options')}
        />
        {restricted && <p className="sp-popup-banner">{restrictedBanner}</p>}
      </LookupPanel>
    </main>
  );
}
