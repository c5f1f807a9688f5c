import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import browser, {type Omnibox} from 'webextension-polyfill';
import {buildIndex, createSearch, entriesOf, type Item, itemOf, type Search} from '../../triage/lookup';
import {openPopupWith} from './open-popup';
import {type Suggestion, suggestions, toOpen} from './suggestions';

/** Chrome and Edge read descriptions as XML and show six of them; Firefox shows them as they are. */
const isXml = !import.meta.env.FIREFOX;
const shown = 6;

let made: Search | null = null;
/** Made when the keyword is first used: most of the time the background is awake for something else. */
function search(): Search {
  made ??= createSearch(buildIndex(entriesOf(catalog, [], signs)));
  return made;
}

const found = (text: string): readonly Item[] => search()(text, shown).map(({entry}) => itemOf(entry));

/** Keyword `sec` in the address bar: suggestions while typing; Enter opens the one chosen, else the best. */
export function registerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({
    description: 'Look up an area, label, channel or template of the Sec Pod',
  });
  browser.omnibox.onInputStarted.addListener(() => void search());
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const list: readonly Suggestion[] = suggestions(found(text), isXml);
    const [best, ...rest] = list;
    // The first line is the browser's own: Enter without choosing acts on what was typed.
    if (best !== undefined) browser.omnibox.setDefaultSuggestion({description: best.description});
    suggest(rest.map(({content, description}) => ({content, description})));
  });
  browser.omnibox.onInputEntered.addListener(
    (text: string, disposition: Omnibox.OnInputEnteredDisposition) => {
      const url = toOpen(text, found);
      if (url === null) void openPopupWith(text);
      else if (disposition === 'currentTab') void browser.tabs.update({url});
      else void browser.tabs.create({url, active: disposition === 'newForegroundTab'});
    },
  );
}
