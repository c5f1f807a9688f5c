import {expect, test} from 'vitest';
import {createHighlighter} from '../../zendesk/highlight';
import {openPage, type PageWindow} from './page';

/** happy-dom has no highlight registry; this one holds what the page put there as well. */
function withRegistry(window: PageWindow) {
  class Highlight extends Set<Range> {
    priority = 0;
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  }
  const highlights = new Map<string, Highlight>([['page', new Highlight()]]);
  for (const [name, value] of Object.entries({Highlight, CSS: {highlights}})) {
    Object.defineProperty(window, name, {value});
  }
  const scrolled: string[] = [];
  window.Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this.id);
  };
  return {highlights, scrolled};
}

const rangeOf = (window: PageWindow, id: string): Range => {
  const range = window.document.createRange();
  const element = window.document.querySelector(`#${id}`);
  if (element) range.selectNodeContents(element.firstChild ?? element);
  return range;
};

test('marks words without touching the ticket, walks around, and leaves no trace', () => {
  const window = openPage({html: '<main><p id="a">one</p><p id="b">two</p><p id="c">three</p></main>'});
  const {highlights, scrolled} = withRegistry(window);
  const main = window.document.querySelector('main');
  const before = main?.outerHTML;
  const highlighter = createHighlighter(window);
  const words = (name: string): readonly string[] => [...(highlights.get(name) ?? [])].map(String);

  highlighter.show(
    ['a', 'b', 'c'].map(id => rangeOf(window, id)),
    1,
  );
  expect(words('sec-pod')).toEqual(['one', 'two', 'three']);
  expect(words('sec-pod-current')).toEqual(['two']);
  expect([highlighter.step(1), highlighter.step(1), highlighter.step(-1)]).toEqual([2, 0, 2]);
  expect(scrolled).toEqual(['b', 'c', 'a', 'c']);

  // React draws a comment anew: its mark is skipped.
  window.document.querySelector('#a')?.remove();
  expect(highlighter.step(1)).toBe(0);
  expect(words('sec-pod-current')).toEqual(['two']);

  expect(main?.outerHTML).toBe(before?.replace('<p id="a">one</p>', ''));
  expect(window.document.querySelectorAll('style')).toHaveLength(1);
  highlighter.clear();
  expect([...highlights.keys()]).toEqual(['page']);
  expect(window.document.querySelectorAll('style')).toHaveLength(0);
  expect(highlighter.step(1)).toBe(-1);
});

test('without words there is nothing to mark', () => {
  const window = openPage({html: '<main></main>'});
  const {highlights} = withRegistry(window);
  const highlighter = createHighlighter(window);
  highlighter.show([], 0);
  expect([...highlights.keys()]).toEqual(['page']);
  expect(highlighter.step(-1)).toBe(-1);
});
