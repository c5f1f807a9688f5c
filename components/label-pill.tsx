import type {ReactElement} from 'react';

/** A label as GitLab draws it: scope and value in two tones where the name has a scope. */
export function LabelPill({name}: {readonly name: string}): ReactElement {
  const cut = name.lastIndexOf('::');
  if (cut < 1)
    return (
      <bdi className="sp-pill">
        <span className="sp-pill-value">{name}</span>
      </bdi>
    );
  return (
    <bdi className="sp-pill">
      <span className="sp-pill-scope">{name.slice(0, cut)}</span>
      <span className="sp-pill-colons">::</span>
      <span className="sp-pill-value">{name.slice(cut + 2)}</span>
    </bdi>
  );
}
