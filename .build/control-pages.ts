// `npm run readme`: writes a page for each control and each pack, and an index of both, from their definitions. A test
// holds them equal.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { controls } from '../src/core/evaluate/controls/catalogue.ts'
import { familyOf, controlFamilies } from '../src/core/evaluate/controls/families.ts'
import type { ControlFamily } from '../src/core/evaluate/controls/families.ts'
import { packs } from '../src/core/evaluate/controls/packs.ts'
import type { Pack } from '../src/core/evaluate/controls/packs/pack.ts'
import type { Clause, Control, Framework, Stage } from '../src/core/evaluate/controls/types.ts'

const folder = join(import.meta.dirname, '../src/core/evaluate/controls')

/** Where each page stands, below the controls. */
export const PAGES = 'pages'

/** The generated pages by path, as they should be. */
export function controlPages(): ReadonlyMap<string, string> {
  return new Map([
    ['CONTROLS.md', controlsIndex()],
    ['PACKS.md', packsIndex()],
    ...controls.map((control) => [`${PAGES}/${control.id}.md`, controlPage(control)] as const),
    ...packs.map((pack) => [`${PAGES}/${pack.id}.md`, packPage(pack)] as const),
  ])
}

const WRITTEN = '<!-- Written by `npm run readme` from the definition. -->'

const stages: Readonly<Record<Stage, string>> = {
  'pull-request': 'on every push to the pull request',
  gate: 'by the gate, once signatures are counted',
  'post-merge': 'after the merge',
  schedule: 'on a schedule',
}

const severities = { info: 'is shown', warn: 'warns', block: 'blocks', none: 'is not asked' } as const
const tiers = ['low', 'medium', 'high'] as const

function controlsIndex(): string {
  return [
    '# Controls',
    '',
    WRITTEN,
    '',
    `${controls.length} controls. Packs of them: [PACKS.md](PACKS.md). How to begin: [README.md](README.md). The same on a`,
    'terminal: `countersign explain DOC-03`.',
    '',
    'Evidence: **E0** asserted · **E1** documented · **E2** cross-checked · **E3** measured · **E4** signed · **E5** approved.',
    'A shortfall is shown (i), warns (w) or blocks (b), by risk tier; – is not asked.',
    ...families().flatMap(({ group, own }) => [
      '',
      `## ${titleOf(group)}`,
      '',
      '| control | asks for | low | medium | high | when |',
      '|---|---|---|---|---|---|',
      ...own.map(indexRow),
    ]),
    '',
  ].join('\n')
}

function families(): readonly { readonly group: ControlFamily; readonly own: readonly Control[] }[] {
  return controlFamilies.flatMap((group) => {
    const own = controls.filter(({ id }) => familyOf(id) === group)
    return own.length === 0 ? [] : [{ group, own }]
  })
}

const letters = { info: 'i', warn: 'w', block: 'b' } as const

function indexRow({ id, title, severity, needed, stage }: Control): string {
  const asked = tiers.map((tier) => {
    const level = severity[tier]
    return level === null ? '–' : `${letters[level]} ${needed[tier]}`
  })
  return `| [${id}](${PAGES}/${id}.md) | ${title} | ${asked.join(' | ')} | ${stage} |`
}

function titleOf({ id, title }: ControlFamily): string {
  return `${id} ${title}`
}

function controlPage({ id, title, question, why, remedy, stage, severity, needed, maps }: Control): string {
  const asking = packs.filter((pack) => pack.controls.includes(id)).map((pack) => `[\`${pack.id}\`](${pack.id}.md)`)
  return [
    `# ${id}: ${title}`,
    '',
    WRITTEN,
    '',
    question,
    '',
    `**Why.** ${why}`,
    '',
    `**To satisfy it.** ${remedy}`,
    '',
    `**Checked** ${stages[stage]}.`,
    '',
    '| | low | medium | high |',
    '|---|---|---|---|',
    `| a shortfall | ${tiers.map((tier) => severities[severity[tier] ?? 'none']).join(' | ')} |`,
    `| evidence needed | ${tiers.map((tier) => (severity[tier] === null ? '' : needed[tier])).join(' | ')} |`,
    ...clauseRows(maps),
    '',
    `**Asked by** ${asking.length === 0 ? 'no pack' : asking.join(', ')}.`,
    '',
    '[All controls](../CONTROLS.md) · [how to begin](../README.md)',
    '',
  ].join('\n')
}

function clauseRows(maps: readonly Clause[]): string[] {
  if (maps.length === 0) return []
  const byFramework = Map.groupBy(maps, ({ framework }) => framework)
  const rows = [...byFramework].map(
    ([framework, clauses]) => `| ${framework} | ${clauses.map(({ ref, mark }) => `${ref}${mark}`).join(', ')} |`,
  )
  const marks = new Set(maps.map(({ mark }) => mark))
  return ['', '| helps with | |', '|---|---|', ...rows, ...footnotes(marks)]
}

/** What the marks mean, where one is printed. */
function footnotes(marks: ReadonlySet<Clause['mark']>): string[] {
  const notes = [
    ...(marks.has('‡') ? ['‡ is known from secondary sources only.'] : []),
    ...(marks.has('†') ? ['† is not verified.'] : []),
  ]
  return ['', [...notes, 'An engineering aid, not legal advice.'].join(' ')]
}

function packsIndex(): string {
  const rows = packs.map(
    (pack) => `| [\`${pack.id}\`](${PAGES}/${pack.id}.md) | ${pack.title} | ${pack.status} | ${held(pack).length} |`,
  )
  return [
    '# Packs',
    '',
    WRITTEN,
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
    '',
  ].join('\n')
}

/** The controls of a pack that this release has. */
function held(pack: Pack): readonly Control[] {
  return controls.filter(({ id }) => pack.controls.includes(id))
}

function packPage(pack: Pack): string {
  const groups = families().flatMap(({ group, own }) => {
    const asked = own.filter(({ id }) => pack.controls.includes(id))
    return asked.length === 0 ? [] : [`| ${titleOf(group)} | ${asked.map(({ id }) => link(id)).join(' ')} |`]
  })
  const notes = [
    ...effectiveLines(pack),
    ...(pack.scope.kind === 'every-model' ? [] : [`- A model it is not about is told so: “${pack.scope.note}”`]),
    ...pack.aliases.map(({ id, notice }) => `- Also found as \`${id}\`: ${notice}`),
  ]
  return [
    `# ${pack.id}`,
    '',
    WRITTEN,
    '',
    `**${pack.title}**, version ${pack.version}.`,
    '',
    `> ${pack.disclaimer}`,
    '',
    ...(notes.length === 0 ? [] : [...notes, '']),
    '| group | controls |',
    '|---|---|',
    ...groups,
    ...clauseTable(pack),
    '',
    '‡ is known from secondary sources only, † is not verified. An engineering aid, not legal advice.',
    '',
    '[All packs](../PACKS.md) · [how to begin](../README.md)',
    '',
  ].join('\n')
}

function effectiveLines({ effective }: Pack): string[] {
  return effective.map(
    ({ what, from, until, mark }) => `- ${what}: from ${from}${until === null ? '' : ` until ${until}`}${mark}`,
  )
}

/** From one page to another. */
function link(id: string): string {
  return `[${id}](${id}.md)`
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
    ...byClause.map(([clause, own]) => `| ${clause} | ${own.map(({ id }) => link(id)).join(' ')} |`),
  ]
}

/** `Art. 9` stands before `Art. 10`. */
function inOrder(a: string, b: string): number {
  return padded(a) < padded(b) ? -1 : 1
}

function padded(clause: string): string {
  return clause.replace(/[‡†]$/, '').replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'))
}

/** Pages of what is no more must go too. */
function write(): void {
  const pages = controlPages()
  mkdirSync(join(folder, PAGES), { recursive: true })
  for (const name of readdirSync(join(folder, PAGES))) {
    if (!pages.has(`${PAGES}/${name}`)) rmSync(join(folder, PAGES, name))
  }
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
}

if (import.meta.main) write()
