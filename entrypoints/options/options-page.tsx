import catalog from 'virtual:catalog';
import {useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {useDark} from '../../components/use-dark';
import {SavedLine} from '../../components/options-saved';
import type {Binding} from '../protocol/to-background';
import {HealthSection} from './health';
import {AppearanceSection, AreasSection, InstancesSection, KeysSection, PrivacySection} from './sections';
import {TryTicketSection} from './try-ticket';
import {useInstances} from './use-instances';
import {useStored} from './use-stored';

const parts = [
  ['zendesk', 'Zendesk'],
  ['areas', 'Areas'],
  ['appearance', 'Appearance'],
  ['keys', 'Keys'],
  ['try', 'Try a ticket'],
  ['health', 'Health'],
  ['privacy', 'Privacy'],
] as const;

const areaNames = new Map(catalog.areas.map(area => [area.id, area.name]));

const isFirefox = navigator.userAgent.includes('Firefox');
const whereToSet = isFirefox
  ? 'Add-ons and themes, the gear, Manage extension shortcuts'
  : 'type chrome://extensions/shortcuts into the address bar';

function useBindings(): readonly Binding[] {
  const [bindings, setBindings] = useState<readonly Binding[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const all = await browser.commands.getAll();
      setBindings(
        all.map(({name, description, shortcut}) => ({
          name: name ?? '',
          description: description ?? '',
          shortcut: shortcut ?? '',
        })),
      );
    };
    void read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return bindings;
}

/** Moves the focus to the part that the address names, at the start and when it changes. */
function useDeepLink(): void {
  useEffect(() => {
    const go = (): void => document.getElementById(`${location.hash.slice(1)}-title`)?.focus();
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
}

/** The options page: saves at once, says so, and can take each change back. */
export function OptionsPage() {
  const {stored, repairs, failed, saving, change} = useStored();
  const hosts = useInstances();
  const bindings = useBindings();
  const dark = useDark(stored.settings.scheme);
  useDeepLink();
  const onUndo = saving.undo === null ? null : () => void (saving.undo && change(saving.undo, null));
  return (
    <div className="sp sp-options" data-scheme={dark ? 'dark' : 'light'}>
      <main className="sp-options-inner">
        <h1>Sec Pod Triage</h1>
        <nav aria-label="Parts of this page">
          <ul>
            {parts.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="/log.html" target="_blank" rel="noopener">
                Read a log
              </a>
            </li>
          </ul>
        </nav>
        <div>
          {failed ? (
            <p className="sp-options-note" role="alert">
              The browser’s storage cannot be read. These are the defaults; changes may be lost.
            </p>
          ) : null}
          {repairs.map(({key, fields, newer}) => (
            <p key={key} className="sp-options-note">
              {newer
                ? `“${key}” was saved by a newer version of the extension and is left alone; the defaults apply.`
                : `Damaged and set back to default: ${fields.join(', ')} (${key}). The rest was kept.`}
            </p>
          ))}
          <InstancesSection
            list={hosts.list}
            problem={hosts.problem}
            onSet={(host, on) => void hosts.setGranted(host, on)}
            profiles={stored.settings.profiles}
            onChange={change}
          />
          <AreasSection areas={catalog.areas} settings={stored.settings} onChange={change} />
          <AppearanceSection settings={stored.settings} onChange={change} />
          <KeysSection
            settings={stored.settings}
            bindings={bindings}
            whereToSet={whereToSet}
            onChange={change}
          />
          <TryTicketSection names={areaNames} />
          <HealthSection />
          <PrivacySection stored={stored} onChange={change} />
        </div>
        <SavedLine message={saving.message} onUndo={onUndo} />
      </main>
    </div>
  );
}
