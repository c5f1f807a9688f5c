import {instances, isRestricted} from '../../settings/hosts';
import {createWriter, readStored, type StorageArea, storageOf} from '../../settings/store';
import type {Hands} from './answer';

/**
 * What is kept, and the one writer. A Zendesk with the restricted profile has values of its own that no other page
 * sees, and no history: what was opened there is not kept. Profiles themselves are everybody's.
 */
export function createStores(area: StorageArea): Pick<Hands, 'save' | 'stored' | 'restricted'> {
  const writers = new Map<string | null, ReturnType<typeof createWriter>>();
  const writerOf = (name: string | null): ReturnType<typeof createWriter> => {
    const known = writers.get(name);
    if (known !== undefined) return known;
    const made = createWriter(name === null ? area : storageOf(area, name));
    writers.set(name, made);
    return made;
  };
  const restricted = async (host: string): Promise<boolean> =>
    isRestricted(host, (await readStored(area)).stored.settings.profiles);
  const own = async (host: string | null): Promise<string | null> =>
    host !== null && (await restricted(host)) ? host : null;
  return {
    restricted,
    async stored(host) {
      const name = await own(host);
      return (await readStored(name === null ? area : storageOf(area, name))).stored;
    },
    async save(change, host) {
      const name = change.do === 'profile' ? null : await own(host);
      if (name !== null && (change.do === 'opened' || change.do === 'pin')) return;
      await writerOf(name)(change);
      if (host !== null || change.do !== 'forget') return;
      // The wipe of the options page is for every Zendesk, also one that was restricted once.
      for (const {host: other} of instances) await writerOf(other)(change);
    },
  };
}
