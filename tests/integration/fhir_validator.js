// Validates every file of a folder with the npm package "fhir" (FHIR R4's own types, cardinalities and code lists).
// Prints one JSON list: [file, message, place] for each fatal message, error, and for each unknown code of a required list.
"use strict";

const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Fhir } = require("fhir");

const folder = process.argv[2];
const fhir = new Fhir();
const found = [];
for (const name of readdirSync(folder).sort()) {
  const bundle = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const result = fhir.validate(bundle, { errorOnUnexpected: true });
  for (const { severity, message, location } of result.messages) {
    if (severity === "error" || severity === "fatal") found.push([name, message, location]);
  }
  if (!result.valid && found.length === 0) found.push([name, "not valid", ""]);
}
process.stdout.write(JSON.stringify(found));
