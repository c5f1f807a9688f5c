export {type Command, type Entry, type Entries, entriesOf, type Signs} from './entries';
export type {EntryKind} from './kind-words';
export {signsFrom} from './signs';
export {type Circumstances, createSearch, type Hit, type Search} from './search';
export {buildIndex, buildIndexSlowly, type WordIndex} from './word-index';
