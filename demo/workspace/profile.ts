import type {DemoPage} from './demo-page';
import {button, element} from './element';
import {placeOf} from './place';

/** The profile menu: colour scheme as in Zendesk, and what a demo needs beside it. */
export const profileMenu = (demo: DemoPage): HTMLElement => {
  const menu = element('div', {role: 'menu', class: 'menu'});
  menu.hidden = true;
  const entry = (label: string, act: () => void): HTMLElement =>
    button(label, {role: 'menuitem'}, () => {
      menu.hidden = true;
      act();
    });
  menu.append(
    entry('Light', () => demo.setScheme('light')),
    entry('Dark', () => demo.setScheme('dark')),
    entry('Demo: the customer writes again', () => {
      const place = placeOf(new URL(location.href));
      if (place.at === 'ticket') void demo.addComment(place.id, 'customer', 'Any news? It still fails.');
    }),
  );
  const toggle = button('AE', {'aria-label': 'Profile', class: 'avatar'}, () => {
    menu.hidden = !menu.hidden;
  });
  return element('div', {}, toggle, menu);
};
