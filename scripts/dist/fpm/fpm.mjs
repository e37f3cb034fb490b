#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download: docs/adr/0010-own-deb-and-rpm.md says why.
// electron-builder runs it (CUSTOM_FPM_PATH); FOYER_PACKAGE_COMPRESSION=1 is for tests that are in a hurry.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFpmArguments } from './fpm-arguments.mjs';
import { makeDeb } from './make-deb.mjs';
import { makeRpm } from './make-rpm.mjs';
import { stageFiles } from './stage-files.mjs';

const job = parseFpmArguments(process.argv.slice(2));
const level = process.env['FOYER_PACKAGE_COMPRESSION'] ?? '6';
const folder = mkdtempSync(join(tmpdir(), 'foyer-package-'));
try {
  const stage = join(folder, 'stage');
  stageFiles(stage, job.files);
  if (job.type === 'deb') makeDeb(job, stage, level);
  else makeRpm(job, stage, level, join(folder, 'rpm'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
