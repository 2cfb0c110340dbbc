// Validates the SARIF log given as argument against the standard's JSON schema; tells every breach and then fails.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const packages = new URL('node_modules/', import.meta.url);
// The schema is written in draft 4 of JSON Schema, which names itself by "id".
const ajv = new Ajv({ allErrors: true, schemaId: 'auto' }).addMetaSchema(read(new URL('ajv/lib/refs/json-schema-draft-04.json', packages)));
const validate = ajv.compile(read(new URL('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', packages)));
if (!validate(read(process.argv[2]))) {
  console.log(JSON.stringify(validate.errors, null, 2));
  process.exitCode = 1;
}
