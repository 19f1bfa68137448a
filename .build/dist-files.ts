import { prettyJson } from '../src/core/base/canonical-json.ts'
import { governanceSchema } from '../src/core/evidence/governance/schema.ts'
import { policySchema } from '../src/core/policy/schema.ts'
import { dossierSchema } from '../src/core/report/dossier-schema.ts'
import { verdictSchema } from '../src/core/report/verdict-schema.ts'
import { bundle, licences } from './bundle.ts'

/** Everything `dist/` holds, by file name: a pure function of the sources and the lock file. */
export async function distFiles(): Promise<ReadonlyMap<string, string>> {
  const action = await bundle('src/action/main.ts', '')
  const cli = await bundle('src/cli/main.ts', '#!/usr/bin/env node')
  const bot = await bundle('src/bot/main.ts', '')
  const measure = await bundle('src/adapters/measurer/main.ts', '')
  return new Map([
    ['action.js', action.code],
    ['cli.js', cli.code],
    ['bot.js', bot.code],
    ['measure.js', measure.code],
    // the bundles are CommonJS, whatever the package around them says
    ['package.json', prettyJson({ type: 'commonjs' })],
    [
      'licenses.txt',
      licences([...new Set([...action.packages, ...cli.packages, ...bot.packages, ...measure.packages])].toSorted()),
    ],
    ['policy.schema.json', prettyJson(policySchema())],
    ['governance.schema.json', prettyJson(governanceSchema())],
    ['dossier.schema.json', prettyJson(dossierSchema())],
    ['verdict.schema.json', prettyJson(verdictSchema())],
  ])
}
