import type {Kind} from '../../catalog/model';
import {stem, wordsOf} from './fold';

/** What a found entry can be: a kind of the catalogue, a feature as a whole, or something the extension can do. */
export type EntryKind = 'area' | 'command' | Kind;

/**
 * Words people add to say which kind of thing they want: "sast tmpl", "iac label". Order is the bit of the kind and
 * the order of groups where nothing else decides.
 */
const spoken: Readonly<Record<EntryKind, string>> = {
  area: 'area feature bereich',
  docs: 'docs doc documentation document dokumentation doku manual docu documentacion documentacao',
  template:
    'template templates tmpl tpl vorlage vorlagen modele gabarit plantilla modelo ci cd cicd yml yaml include テンプレート',
  label: 'label labels lbl etikett etiquette etiqueta ラベル',
  channel: 'channel channels slack chan kanal canal chat チャンネル',
  rfh: 'rfh request help escalate escalation hilfe anfrage anfordern aide ayuda ajuda',
  demo: 'demo demos example examples sample samples test project projects testprojekt beispiel exemple ejemplo exemplo playground',
  code: 'code codebase repo repos repository source upstream quellcode depot',
  rules: 'rule rules ruleset regel regeln regle',
  registry: 'registry registries image images',
  schema: 'schema schemas schemata',
  epic: 'epic epics',
  video: 'video videos recording youtube talk deep dive',
  learning:
    'learning learn training course courses certification certified schulung kurs cours formation curso',
  person: 'person people member members mitglied membre who',
  pod: 'pod faq habit',
  command: 'command commands befehl commande',
};

export const entryKinds = Object.keys(spoken) as readonly EntryKind[]; // the literal above has exactly these keys
export const kindBit = (kind: EntryKind): number => 1 << entryKinds.indexOf(kind);

const bits = new Map<string, number>();
for (const kind of entryKinds)
  for (const word of wordsOf(spoken[kind]))
    for (const form of new Set([word, stem(word)])) bits.set(form, (bits.get(form) ?? 0) | kindBit(kind));

/** Every spelling that names a kind, for forgiving typing mistakes in it. */
export const kindSpellings: readonly string[] = [...bits.keys()];

/** Bits of the kinds a word names; 0 for any other word. `temp` on the way to `template` counts from 4 letters on. */
export function kindsNamed(word: string): number {
  const whole = bits.get(word) ?? bits.get(stem(word));
  if (whole !== undefined || word.length < 4) return whole ?? 0;
  let named = 0;
  for (const [spelling, bit] of bits) if (spelling.startsWith(word)) named |= bit;
  return named;
}

/** First characters that ask for one kind only. */
export const prefixes: Readonly<Record<string, EntryKind>> = {
  '>': 'command',
  '~': 'label',
  '#': 'channel',
  '@': 'person',
};
