import { readFileSync, writeFileSync } from 'node:fs'
import { familyTable, planTable, testTable, worldTables, type Study } from './study.ts'

// How often intervals hold the truth, and how often decisions are wrong. `node test/validity/validity.ts` writes the
// tables of src/core/statistics/VALIDITY.md anew, each in place of the one after its mark; it takes three minutes of computing.

const page = new URL('../../src/core/statistics/VALIDITY.md', import.meta.url)
const study: Study = { seed: 20_261_127, sizes: [50, 500, 5_000], most: 4_000 }

const [coverage, alarms] = worldTables(study)
const tables = { coverage, alarms, tests: testTable(study), slices: familyTable(study), plans: planTable(study) }

let text = readFileSync(page, 'utf8')
for (const [name, rows] of Object.entries(tables)) {
  text = text.replace(new RegExp(`(<!-- ${name} -->\\n)(\\n|\\|.*\\n)*`), (_, mark: string) => `${mark}\n${rows}\n\n`)
}
writeFileSync(page, `${text.trimEnd()}\n`)
