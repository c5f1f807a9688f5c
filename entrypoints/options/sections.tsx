import {Fragment} from 'react';
import {isRestricted} from '../../settings/hosts';
import {Check, Choice, OptionsSection} from '../../components/options-controls';
import type {Area} from '../../catalog/model';
import type {Change} from '../../settings/change';
import type {Settings, Stored} from '../../settings/model';
import type {Binding} from '../protocol/to-background';
import type {InstanceView} from './use-instances';

type OnChange = (change: Change, undo: Change) => void;

export function InstancesSection(props: {
  readonly list: readonly InstanceView[];
  readonly problem: string | null;
  onSet(host: string, granted: boolean): void;
  readonly profiles: Settings['profiles'];
  onChange: OnChange;
}) {
  return (
    <OptionsSection
      id="zendesk"
      title="Zendesk"
      lead="The sidebar works on these sites and on no other. The browser asks you before a site is added."
    >
      {props.list.map(({host, name, granted, isLocked}) => (
        <Fragment key={host}>
          <Check
            label={name}
            hint={isLocked ? `${host}: switched off by your organisation` : host}
            checked={granted}
            disabled={isLocked}
            onChange={on => props.onSet(host, on)}
          />
          {granted && (
            <Check
              label={`Restricted profile on ${name}`}
              hint="No Slack, requests for help, pairing, summaries and history; settings of its own"
              checked={isRestricted(host, props.profiles)}
              onChange={on =>
                props.onChange({do: 'profile', host, restricted: on}, {do: 'profile', host, restricted: !on})
              }
            />
          )}
        </Fragment>
      ))}
      {props.problem === null ? null : <p role="alert">{props.problem}</p>}
    </OptionsSection>
  );
}

export function AreasSection(props: {
  readonly areas: readonly Area[];
  readonly settings: Settings;
  onChange: OnChange;
}) {
  return (
    <OptionsSection
      id="areas"
      title="Areas"
      lead="An area that is off is never listed in a ticket. Search still finds it."
    >
      <div className="sp-options-grid">
        {props.areas.map(({id: area, name}) => (
          <Check
            key={area}
            label={name}
            checked={!props.settings.areasOff.includes(area)}
            onChange={on => props.onChange({do: 'area', area, on}, {do: 'area', area, on: !on})}
          />
        ))}
      </div>
    </OptionsSection>
  );
}

export function AppearanceSection(props: {readonly settings: Settings; onChange: OnChange}) {
  const {scheme, alwaysOpen} = props.settings;
  return (
    <OptionsSection id="appearance" title="Appearance">
      <Choice
        legend="Colours"
        value={scheme}
        options={[
          {value: 'zendesk', label: 'As Zendesk'},
          {value: 'system', label: 'As the system'},
          {value: 'light', label: 'Light'},
          {value: 'dark', label: 'Dark'},
        ]}
        onChange={value =>
          props.onChange({do: 'set', name: 'scheme', value}, {do: 'set', name: 'scheme', value: scheme})
        }
      />
      <Check
        label="Keep an open sidebar open on tickets without a match"
        hint="Otherwise it folds to the icon at the page’s edge."
        checked={alwaysOpen}
        onChange={value =>
          props.onChange(
            {do: 'set', name: 'alwaysOpen', value},
            {do: 'set', name: 'alwaysOpen', value: !value},
          )
        }
      />
    </OptionsSection>
  );
}

export function KeysSection(props: {
  readonly settings: Settings;
  readonly bindings: readonly Binding[];
  readonly whereToSet: string;
  onChange: OnChange;
}) {
  return (
    <OptionsSection id="keys" title="Keys" lead={`Change them in the browser: ${props.whereToSet}.`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Does</th>
            <th scope="col">Key</th>
          </tr>
        </thead>
        <tbody>
          {props.bindings.map(({name, description, shortcut}) => (
            <tr key={name}>
              <td>{name === '_execute_action' ? 'Open the popup' : description}</td>
              <td>
                {shortcut === '' ? (
                  'not set: the browser or another extension has the suggested key'
                ) : (
                  <kbd>{shortcut}</kbd>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Check
        label="Single letters act on the selected row"
        hint="c copies, m copies Markdown, l the label, s the channel. Never while you type in a field."
        checked={props.settings.letterKeys}
        onChange={value =>
          props.onChange(
            {do: 'set', name: 'letterKeys', value},
            {do: 'set', name: 'letterKeys', value: !value},
          )
        }
      />
    </OptionsSection>
  );
}

export function PrivacySection(props: {readonly stored: Stored; onChange: OnChange}) {
  const {settings, panel, usage, hidden} = props.stored;
  const restore: Change = {do: 'restore', settings, panel, usage, hidden};
  return (
    <OptionsSection
      id="privacy"
      title="Privacy"
      lead="Tickets are read in the page and forgotten with it. Nothing leaves the browser; there is no server behind this extension."
    >
      <h3>What is kept in this browser</h3>
      <ul>
        <li>What you chose on this page, the sidebar’s width and which parts are folded.</li>
        <li>
          {usage.recent.length} opened and {usage.pinned.length} pinned entries of the catalogue. Never what
          you typed or selected.
        </li>
        <li>
          For {hidden.tickets.length} tickets: their number and the areas you marked as a wrong match. No text
          of a ticket.
        </li>
      </ul>
      <p>
        <button
          type="button"
          className="sp-options-button danger"
          onClick={() => props.onChange({do: 'forget', what: 'everything'}, restore)}
        >
          Forget everything
        </button>
      </p>
    </OptionsSection>
  );
}
