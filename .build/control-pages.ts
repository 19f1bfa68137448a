// `npm run readme`: writes a page of all controls and a page of all packs from their definitions. A test holds them equal.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { controls } from '../src/core/evaluate/controls/catalogue.ts'
import { familyOf, controlFamilies } from '../src/core/evaluate/controls/families.ts'
import type { ControlFamily } from '../src/core/evaluate/controls/families.ts'
import { packs } from '../src/core/evaluate/controls/packs.ts'
import type { Pack } from '../src/core/evaluate/controls/packs/pack.ts'
import type { Clause, Control, Framework, Stage } from '../src/core/evaluate/controls/types.ts'

const folder = join(import.meta.dirname, '../src/core/evaluate/controls')

/** The generated pages by file name, as they should be. */
export function controlPages(): ReadonlyMap<string, string> {
  return new Map([
    ['CONTROLS.md', controlsPage()],
    ['PACKS.md', packsPage()],
  ])
}

const stages: Readonly<Record<Stage, string>> = {
  'pull-request': 'on every push to the pull request',
  gate: 'by the gate, once signatures are counted',
  'post-merge': 'after the merge',
  schedule: 'on a schedule',
}

const severities = { info: 'is shown', warn: 'warns', block: 'blocks', none: 'is not asked' } as const
const tiers = ['low', 'medium', 'high'] as const

function controlsPage(): string {
  const groups = controlFamilies.flatMap((group) => {
    const own = controls.filter(({ id }) => familyOf(id) === group)
    return own.length === 0 ? [] : [{ group, own }]
  })
  const index = groups.map(({ group, own }) => `| ${titleOf(group)} | ${own.map(({ id }) => link(id)).join(' ')} |`)
  return [
    '# Controls',
    '',
    '<!-- Written by `npm run readme` from the definitions in this folder. -->',
    '',
    `${controls.length} controls. Packs of them: [PACKS.md](PACKS.md). How to begin: [README.md](README.md). The same on a`,
    'terminal: `countersign explain DOC-03`.',
    '',
    '| group | controls |',
    '|---|---|',
    ...index,
    '',
    'Evidence: **E0** asserted · **E1** documented · **E2** cross-checked · **E3** measured · **E4** signed · **E5** approved.',
    'Clauses: ‡ is known from secondary sources only, † is not verified. An engineering aid, not legal advice.',
    ...groups.flatMap(({ group, own }) => ['', `## ${titleOf(group)}`, ...own.flatMap(controlSection)]),
    '',
  ].join('\n')
}

function titleOf({ id, title }: ControlFamily): string {
  return `${id} ${title}`
}

function link(id: string): string {
  return `[${id}](#${id.toLowerCase()})`
}

function controlSection({ id, title, question, why, remedy, stage, severity, needed, maps }: Control): string[] {
  const asking = packs
    .filter((pack) => pack.controls.includes(id))
    .map((pack) => `[\`${pack.id}\`](PACKS.md#${pack.id})`)
  return [
    '',
    `### ${id}`,
    '',
    `**${title}.** ${question}`,
    '',
    `- **Why:** ${why}`,
    `- **To satisfy it:** ${remedy}`,
    `- **Checked** ${stages[stage]}. **Asked by** ${asking.length === 0 ? 'no pack' : asking.join(', ')}.`,
    ...(maps.length === 0 ? [] : [`- **Helps with** ${clausesText(maps)}.`]),
    '',
    '| | low | medium | high |',
    '|---|---|---|---|',
    `| a shortfall | ${tiers.map((tier) => severities[severity[tier] ?? 'none']).join(' | ')} |`,
    `| evidence needed | ${tiers.map((tier) => (severity[tier] === null ? '' : needed[tier])).join(' | ')} |`,
  ]
}

function clausesText(maps: readonly Clause[]): string {
  const byFramework = Map.groupBy(maps, ({ framework }) => framework)
  return [...byFramework]
    .map(([framework, clauses]) => `${framework} ${clauses.map(({ ref, mark }) => `${ref}${mark}`).join(', ')}`)
    .join('; ')
}

function packsPage(): string {
  const rows = packs.map(
    (pack) => `| [\`${pack.id}\`](#${pack.id}) | ${pack.title} | ${pack.status} | ${held(pack).length} |`,
  )
  return [
    '# Packs',
    '',
    '<!-- Written by `npm run readme` from the definitions in `packs/`. -->',
    '',
    'A pack is a set of [controls](CONTROLS.md). A gate may ask for several: a control is then asked once, and the report',
    'says by which.',
    '',
    '```yaml',
    'controls:',
    '  packs: [promotion-core, eu-ai-act-high-risk]',
    '```',
    '',
    '| pack | reads | kind | controls |',
    '|---|---|---|---|',
    ...rows,
    ...packs.flatMap(packSection),
    '',
  ].join('\n')
}

/** The controls of a pack that this release has. */
function held(pack: Pack): readonly Control[] {
  return controls.filter(({ id }) => pack.controls.includes(id))
}

function packSection(pack: Pack): string[] {
  const groups = controlFamilies.flatMap((group) => {
    const own = held(pack).filter(({ id }) => familyOf(id) === group)
    return own.length === 0 ? [] : [`| ${titleOf(group)} | ${own.map(({ id }) => inControls(id)).join(' ')} |`]
  })
  return [
    '',
    `## ${pack.id}`,
    '',
    `**${pack.title}**, version ${pack.version}.`,
    '',
    `> ${pack.disclaimer}`,
    '',
    ...effectiveLines(pack),
    ...(pack.scope.kind === 'every-model' ? [] : [`- ${pack.scope.note}`]),
    ...pack.aliases.map(({ id, notice }) => `- Also found as \`${id}\`: ${notice}`),
    '',
    '| group | controls |',
    '|---|---|',
    ...groups,
    ...clauseTable(pack),
  ]
}

function effectiveLines({ effective }: Pack): string[] {
  return effective.map(
    ({ what, from, until, mark }) => `- ${what}: from ${from}${until === null ? '' : ` until ${until}`}${mark}`,
  )
}

function inControls(id: string): string {
  return `[${id}](CONTROLS.md#${id.toLowerCase()})`
}

/** Whose clauses a pack reads; packs of our own read none in particular. */
const frameworks: ReadonlyMap<string, Framework> = new Map([
  ['eu-ai-act-high-risk', 'EU AI Act'],
  ['eu-ai-act-transparency', 'EU AI Act'],
  ['nist-ai-rmf', 'NIST AI RMF'],
  ['nist-ai-600-1', 'NIST AI 600-1'],
  ['us-mrm-sr-26-2', 'SR 26-2'],
  ['pra-ss1-23', 'PRA SS1/23'],
  ['iso-42001', 'ISO/IEC 42001'],
  ['fda-pccp-gmlp', 'FDA GMLP'],
])

/** Packs that read a part of their framework only. */
const spokenOf: ReadonlyMap<string, RegExp> = new Map([['eu-ai-act-transparency', /^Art\. (?:5|50)\b/]])

/** The same pack from the other side: which controls give evidence for a clause. */
function clauseTable(pack: Pack): string[] {
  const framework = frameworks.get(pack.id)
  const spoken = spokenOf.get(pack.id) ?? /./
  const pairs = held(pack).flatMap(({ id, maps }) =>
    maps
      .filter((clause) => clause.framework === framework && spoken.test(clause.ref))
      .map(({ ref, mark }) => ({ clause: `${ref}${mark}`, id })),
  )
  if (pairs.length === 0) return []
  const byClause = [...Map.groupBy(pairs, ({ clause }) => clause)].toSorted(([a], [b]) => inOrder(a, b))
  return [
    '',
    `| ${framework} | controls that give evidence |`,
    '|---|---|',
    ...byClause.map(([clause, own]) => `| ${clause} | ${own.map(({ id }) => inControls(id)).join(' ')} |`),
  ]
}

/** `Art. 9` stands before `Art. 10`. */
function inOrder(a: string, b: string): number {
  return padded(a) < padded(b) ? -1 : 1
}

function padded(clause: string): string {
  return clause.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'))
}

if (import.meta.main) for (const [name, text] of controlPages()) writeFileSync(join(folder, name), text)
