import type {ReactElement} from 'react';
import {docsTitle} from '../triage/errors/fix-texts';
import {type PackView, packText} from '../triage/errors/offline-text';
import {Icon} from './icon';
import type {CopyTools} from './errors-entry';

/** What to copy and to set where scanners have no internet; the whole as text to paste. */
export function OfflinePackList({
  pack,
  tools,
}: {
  readonly pack: PackView;
  readonly tools: CopyTools;
}): ReactElement {
  const {images, variables, databases, docs, source} = pack;
  const id = 'offline-pack';
  return (
    <div className="sp-pack">
      <button
        type="button"
        className="sp-button"
        onClick={() => void tools.copy({plain: packText(pack), html: null}, id)}
      >
        <Icon name={tools.copied === id ? 'check' : 'copy'} /> Copy all as text
      </button>
      {images.length > 0 && (
        <>
          <h4>Images to copy</h4>
          <ul>
            {images.map(image => (
              <li key={image}>
                <code>{image}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>Variables</h4>
      <ul>
        {variables.map(({name, says}) => (
          <li key={name}>
            <code>{name}</code>: {says}
          </li>
        ))}
      </ul>
      {databases.length > 0 && (
        <>
          <h4>Databases</h4>
          <ul>
            {databases.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <h4>Documentation</h4>
      <ul>
        {docs.map(address => (
          <li key={address}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {docsTitle(address)}
            </a>
          </li>
        ))}
      </ul>
      <p className="sp-error-where">{source}</p>
    </div>
  );
}
