import {useState} from 'react';

export interface Folds {
  readonly folded: readonly string[];
  fold(section: string, folded: boolean): void;
}

/** What is folded: at once as the user says, and as saved whenever that changes. */
export function useFolds(saved: readonly string[], save: Folds['fold']): Folds {
  const [folded, setFolded] = useState(saved);
  const [seen, setSeen] = useState(saved);
  if (seen !== saved) {
    setSeen(saved);
    setFolded(saved);
  }
  return {
    folded,
    fold(section, isFolded) {
      const others = folded.filter(other => other !== section);
      setFolded(isFolded ? [...others, section] : others);
      save(section, isFolded);
    },
  };
}
