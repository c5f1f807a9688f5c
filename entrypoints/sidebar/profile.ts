import {useEffect, useState} from 'react';
import type {SidebarView} from '../../components/sidebar-model';
import {isRestricted, restrictedBanner} from '../../settings/hosts';
import type {PageBridge} from './bridge';

/** Whether this Zendesk has the restricted profile; as it comes, until the background has said what the user chose. */
export function useRestricted(bridge: PageBridge): boolean {
  const [restricted, setRestricted] = useState(() => isRestricted(location.hostname, {}));
  useEffect(() => {
    let current = true;
    void bridge.ask({type: 'profile'}).then(answer => {
      if (current && answer !== null && 'restricted' in answer) setRestricted(answer.restricted);
    });
    return () => {
      current = false;
    };
  }, [bridge]);
  return restricted;
}

/** The view with the profile's banner. */
export function withProfile(view: SidebarView, restricted: boolean): SidebarView {
  if (!restricted) return view;
  const banner = {id: 'restricted', text: restrictedBanner};
  return {...view, restricted, lines: [banner, ...view.lines]};
}
