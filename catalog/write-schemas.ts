import {writeFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {z} from 'zod';
import {actionsSchema, checklistSchema} from './act-schema';
import {areaSchema} from './area-schema';
import {errorsSchema} from './error-schema';
import {offlineSchema, scannersSchema} from './scanner-schema';
import {changesSchema, groupsSchema, sectionSchema} from './schema';

/** JSON Schemas by which editors complete and check the YAML files; each file's first line names its schema. */
export function editorSchemas(): ReadonlyMap<string, object> {
  const schemas = {
    area: areaSchema,
    section: sectionSchema,
    groups: groupsSchema,
    changes: changesSchema,
    errors: errorsSchema,
    scanners: scannersSchema,
    offline: offlineSchema,
    checklist: checklistSchema,
    actions: actionsSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}),
    ]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, schema] of editorSchemas())
    writeFileSync(fileURLToPath(new URL(name, import.meta.url)), `${JSON.stringify(schema, null, 2)}\n`);
