import type {Evidence} from '../../triage/ticket';
import {createHighlighter, scrollTo} from '../../zendesk/highlight';
import {locate, type Unseen} from '../../zendesk/locate';
import type {PageCore} from '../protocol/page-core';
import type {Jump} from './bridge';

const reasons: Record<Unseen, string> = {
  'page unknown': 'The page does not show where this ticket is.',
  'behind show more': 'That comment is not on the page yet: choose “Show more” in the conversation.',
  'comment not on the page': 'That comment is not on the page.',
  'words not on the page': 'The page shows this comment with other words.',
  'in the subject': 'The words stand in the subject.',
};

export interface Jumper {
  jumpTo(evidence: Evidence): Jump;
  clear(): void;
}

/** Takes the engineer to the words of an evidence: scrolls there and marks them, or says why that is not possible. */
export function createJumper(core: PageCore): Jumper {
  const highlighter = createHighlighter(window);
  return {
    jumpTo({where}) {
      const {reader} = core.snapshot();
      if (reader.at !== 'ready') return {shown: false, why: reasons['page unknown']};
      highlighter.clear();
      const place = locate(core.watching.pane(), reader.ticket, where);
      if (!('element' in place)) return {shown: false, why: reasons[place.why]};
      if (place.range === null) {
        scrollTo(place.element);
        return place.why === null || place.why === 'in the subject'
          ? {shown: true}
          : {shown: false, why: reasons[place.why]};
      }
      highlighter.show([place.range], 0);
      return {shown: true};
    },
    clear: highlighter.clear,
  };
}
