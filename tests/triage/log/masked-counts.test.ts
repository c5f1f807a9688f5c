import {expect, test} from 'vitest';
import {createLineMasker} from '../../../triage/log/shown-line';

test('the same secret in several lines is one, another one is another', () => {
  const masker = createLineMasker();
  masker.shown('a glpat-AbCdEfGhIj1234567890 b');
  masker.whole('again glpat-AbCdEfGhIj1234567890');
  masker.shown('password=hunter2hunter2');
  expect(masker.whole('glpat-ZyXwVuTsRq0987654321')).toBe('[masked: GitLab token]');
  expect(masker.counts()).toEqual({'GitLab token': 2, password: 1});
});
