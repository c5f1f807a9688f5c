import type {CopyTools} from './errors-entry';
import {useTools} from './sidebar-context';

/** Copying and inserting as the sidebar does it. */
export function useCopyTools(): CopyTools {
  const {copy, copied, version, view, act} = useTools();
  const {ticketId} = view;
  if (act === null || ticketId === null) return {copy, copied, version};
  return {
    copy,
    copied,
    version,
    insert({plain, html}, name, id) {
      void act.insert({id, ticketId, name, reply: {html: html ?? '', text: plain}, internal: false});
    },
  };
}
