// Reads {"schema": ..., "documents": [...]} and prints, per document, what the schema (draft 2020-12) finds wrong.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
// Strict: a word in the schema that ajv does not know, or would pass over, stops it. "Text or null" is no such word.
const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }));
const validate = ajv.compile(schema);
const errors = ({ instancePath, message, params }) => `${instancePath}: ${message} ${JSON.stringify(params)}`;

console.log(JSON.stringify(documents.map((each) => (validate(each) ? [] : validate.errors.map(errors)))));
