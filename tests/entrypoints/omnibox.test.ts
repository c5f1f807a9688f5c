import {describe, expect, test} from 'vitest';
import {suggestions, toOpen} from '../../entrypoints/background/suggestions';
import {type Item, itemOf} from '../../triage/lookup';
import {realSearch} from '../lookup/real-search';

const {search} = realSearch();
const found = (text: string): readonly Item[] => search(text, 6).map(({entry}) => itemOf(entry));

describe('suggestions in the address bar', () => {
  test('lead to the address and say what it is', () => {
    const [first] = suggestions(found('sast docs'), false);
    expect(first).toEqual({
      content: 'https://docs.gitlab.com/user/application_security/sast',
      description: 'SAST docs — docs · SAST',
    });
  });

  test('are escaped where the browser reads XML', () => {
    const item = found('secure & protect terminology');
    const [xml] = suggestions(item, true);
    expect(xml?.description).toContain('Secure &amp; Protect terminology <dim>');
    const odd = suggestions([{...(item[0] as Item), title: `<b>"it's" & more</b>`}], true);
    expect(odd[0]?.description).toContain('&lt;b&gt;&quot;it&apos;s&quot; &amp; more&lt;/b&gt;');
    expect(suggestions(item, false)[0]?.description).toContain('Secure & Protect terminology — ');
  });

  test('name the newest label, and what it was', () => {
    const [first] = suggestions(found('sast label'), false);
    expect(first?.content).toBe('group::code scanning');
    expect(first?.description).toContain('was group::static analysis');
  });
});

describe('Enter in the address bar', () => {
  test('opens a chosen suggestion, else the best answer', () => {
    expect(toOpen('https://docs.gitlab.com/user/application_security/sast', found)).toBe(
      'https://docs.gitlab.com/user/application_security/sast',
    );
    expect(toOpen('ds docs', found)).toBe(
      'https://docs.gitlab.com/user/application_security/dependency_scanning/',
    );
  });

  test('never opens an address that is not the catalogue’s', () => {
    expect(toOpen('https://docs.gitlab.com.evil.example/', found)).not.toBe(
      'https://docs.gitlab.com.evil.example/',
    );
    expect(toOpen('javascript:alert(1)', found) ?? '').not.toContain('javascript');
  });

  test('has nothing to open for a label or for nothing', () => {
    expect(toOpen('sast label', found)).toBeNull();
    expect(toOpen('', found)).toBeNull();
  });
});
