import {type LookupData, notRestricted} from '../../components/lookup-model';
import {isRestricted} from '../../settings/hosts';
import {defaults, type Stored} from '../../settings/model';
import type {TabTriage} from '../protocol/to-page';

/** What the popup may offer over the tab's Zendesk. */
export interface PopupProfile {
  readonly restricted: boolean;
  readonly look: Pick<LookupData, 'without' | 'usual'>;
}

/** The same as the palette: without Slack, requests for help and what another Zendesk's history holds. */
export function popupProfile(triage: TabTriage | null, {settings, usage}: Stored): PopupProfile {
  const restricted = triage !== null && isRestricted(triage.host, settings.profiles);
  const {pinned, recent} = restricted ? defaults.usage : usage;
  const areas = triage?.areas.map(({id}) => id) ?? [];
  return {
    restricted,
    look: {...(restricted ? {without: notRestricted} : {}), usual: {areas, pinned, recent}},
  };
}
