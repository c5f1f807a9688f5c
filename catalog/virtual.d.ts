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

declare module 'virtual:errors' {
  import type {KnownError} from '@/catalog/known-error';

  const errors: readonly KnownError[];
  export default errors;
}
