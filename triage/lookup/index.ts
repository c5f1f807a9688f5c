export {createNearest, type Mark, markTitles} from './fuzzy';
export {type Command, type Entry, type Entries, entriesOf} from './entries';
export type {EntryKind} from './kind-words';
export type {Circumstances, Hit} from './order';
export {createSearch, type Search} from './search';
export {buildIndex, buildIndexSlowly, type WordIndex} from './word-index';
export {type FoundGroup, type FoundItem, groupHits, kindTitles, type Usual, usualGroups} from './groups';
export {type Deed, deedOf, type Item, type ItemGroup, itemOf, itemOfRow} from './item';
export {filterPage, type Page, pageOf, type RowGroup} from './page';
