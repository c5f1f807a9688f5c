import type {AreaId} from '../triage/ticket';

interface OfflineVariable {
  readonly name: string;
  readonly says: string;
}

/** What one area's scanners need where there is no internet. */
export interface OfflineArea {
  /** Image and tag below the registry's path of analyzers. */
  readonly images: readonly string[];
  readonly variables?: readonly OfflineVariable[];
  readonly databases?: readonly string[];
  readonly docs: string;
}

/** Everything to copy and to set for scanners without internet. */
export interface OfflinePack {
  readonly source: string;
  readonly common: {
    readonly steps: readonly string[];
    readonly variables: readonly OfflineVariable[];
    readonly docs: string;
  };
  readonly areas: Readonly<Record<AreaId, OfflineArea>>;
}
