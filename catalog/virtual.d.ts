declare module 'virtual:catalog' {
  import type {Catalog} from '@/catalog/model';

  const catalog: Catalog;
  export default catalog;
}

declare module 'virtual:detector' {
  import type {DetectorData} from '@/catalog/detector';

  const detector: DetectorData;
  export default detector;
}

declare module 'virtual:lookup-signs' {
  import type {LookupSigns} from '@/catalog/lookup-signs';

  const signs: LookupSigns;
  export default signs;
}

declare module 'virtual:errors' {
  import type {ShippedError} from '@/catalog/known-error';

  const errors: readonly ShippedError[];
  export default errors;
}

declare module 'virtual:scanners' {
  import type {ScannerWords} from '@/catalog/scanner-words';

  const scanners: ScannerWords;
  export default scanners;
}

declare module 'virtual:offline' {
  import type {OfflinePack} from '@/catalog/offline-pack';

  const offline: OfflinePack;
  export default offline;
}

declare module 'virtual:act' {
  import type {ActData} from '@/catalog/act-data';

  const act: ActData;
  export default act;
}
