import { join } from 'node:path'
import { expect, test } from 'vitest'
import { byCodeUnit } from '../../../../src/core/base/order.ts'
import type { Detail } from '../../../../src/core/evaluate/detail.ts'
import { viewOf } from '../../../../src/core/report/view.ts'
import { plain } from '../../../../src/core/report/phrase.ts'
import { fullCard, PACK, verdictOn } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

const golden = join(import.meta.dirname, '../../../golden/report')

/** Stands in every text that a pull request or a policy writes freely. */
const MARK = 'zqx'
const long = `${MARK} says when it fails. `.repeat(30)

const hex = 'ab'.repeat(32)
const artifact = {
  'model.onnx': { kind: 'bytes', size: 4, digest: `sha256:${'cd'.repeat(32)}`, md5: 'ef'.repeat(16) },
} as const
const numbers = { 'metrics.json': `{ "auc": 0.87, "${MARK}": 1 }` }
const card = (frontMatter: string, body: string): string => `---\n${frontMatter}---\n# ${MARK}\n\n${body}`
const own = `    controls:
      custom:
        - { id: X-1, title: ${MARK}, section: "${MARK} plan", min_words: 5 }
        - { id: X-2, title: ${MARK}, file: "${MARK}.md" }
        - { id: X-3, title: ${MARK}, task: "${MARK} done" }
`

const scenes: readonly (readonly [string, ControlScene])[] = [
  ['nothing at all', {}],
  ['nothing named in the policy', { model: '    metrics: [metrics.json]\n' }],
  ['a card that is a link', { candidate: { 'CARD.md': { kind: 'refused', why: 'symlink', detail: MARK } } }],
  [
    'an artifact that is a link',
    { card: card('', long), candidate: { 'model.onnx': { kind: 'refused', why: 'too-large', detail: MARK } } },
  ],
  ['an empty card', { card: `# ${MARK}\n` }],
  ['broken front matter', { card: card(`${MARK}: [\n`, long) }],
  ['odd front matter', { card: card(`license: ${MARK}\ntags: { ${MARK}: 1 }\nlanguage: 5\n`, long) }],
  [
    'a template',
    { card: card('', `## Limitations\n\n[${MARK} More Information Needed]\n\n## Intended use\n\nTODO ${MARK}\n`) },
  ],
  [
    'thin sections',
    {
      card: card(
        'license: apache-3.0\n',
        `## Limitations\n\n${MARK}.\n\n## Contact\n\n${MARK}\n\n## Out-of-scope use\n\n${'zqx '.repeat(90)}`,
      ),
    },
  ],
  [
    'another model',
    {
      card: card(
        `governance: { id: ${MARK}, owner: ${MARK}, version: ${MARK}, reviewed_at: "2999-01-${MARK}" }\n`,
        long,
      ),
      candidate: { ...artifact, ...numbers },
    },
  ],
  [
    'a review yet to come',
    {
      card: card(`governance: { owner: ${MARK}, version: ${MARK}, reviewed_at: "2999-01-01 ${MARK}" }\n`, long),
      candidate: { ...artifact, ...numbers },
    },
  ],
  [
    'another owner and artifact',
    {
      card: card(
        `governance: { id: churn, owner: ${MARK}, version: ${MARK}, artifact: { sha256: ${MARK}${hex} } }\n`,
        long,
      ),
      candidate: { ...artifact, ...numbers },
    },
  ],
  [
    'numbers that are not measured',
    {
      card: card('', `## Results\n\n| Metric | Value |\n|-|-|\n| auc | 0.93 |\n| ${MARK} | 5 |\n`),
      candidate: numbers,
    },
  ],
  ['nothing measured', { card: card('', `## Results\n\n| Metric | Value |\n|-|-|\n| ${MARK} | 0.93 |\n`) }],
  ['no digest recorded', { card: fullCard('').replace(/sha256:.*/, ''), candidate: { ...artifact, ...numbers } }],
  ['thresholds', { gate: `    metrics:\n      - { metric: ${MARK}, at_least: 0.8, severity: warn }\n${PACK}` }],
  [
    'thresholds that block',
    {
      gate: `    metrics:\n      - { metric: ${MARK}, at_least: 0.8 }\n      - { metric: auc, at_least: 0.8 }\n${PACK}`,
    },
  ],
  ['controls of a team’s own', { gate: own, body: `- [ ] ${MARK} done` }],
  [
    'controls of a team’s own, not there',
    {
      gate: own,
      body: `- [ ] another`,
      card: card('', `## ${MARK} plan\n\n${MARK}\n`),
      candidate: { [`${MARK}.md`]: '' },
    },
  ],
  ['a task that does not apply', { gate: own, body: `- [ ] ${MARK} done N/A — ${MARK} reason` }],
]

const views = scenes.map(([, scene]) => ({
  rules: viewOf(verdictOn(scene)).models.flatMap(({ rules }) =>
    rules.filter(({ finding }) => finding.control !== null),
  ),
}))

function ownWords(detail: Detail): string {
  return detail.filter((part) => typeof part === 'string').join('|')
}

test('what comes from outside stands apart from our words in every sentence of every control', () => {
  let apart = 0
  for (const { reason } of views.flatMap(({ rules }) => rules.map(({ finding }) => finding))) {
    if (!('detail' in reason) || typeof reason.detail === 'string') throw new Error(reason.code)
    const remedy = 'remedy' in reason ? reason.remedy : []
    expect(ownWords([...reason.detail, ...remedy])).not.toContain(MARK)
    if (JSON.stringify(reason).includes(MARK)) apart++
  }
  expect(apart).toBeGreaterThan(10)
})

test('what each control says of each shortfall, and what to do about it', async () => {
  const said = views.flatMap(({ rules }) =>
    rules
      .filter(({ group }) => group !== 'passed')
      .map(({ finding, because, remedy }) => {
        const todo = remedy === null ? '' : `\n    -> ${plain(remedy)}.`
        return `${finding.control?.id} ${finding.outcome}: ${plain(because)}.${todo}\n`
      }),
  )
  const lines = [...new Set(said)].toSorted(byCodeUnit)
  await expect(lines.join('')).toMatchFileSnapshot(join(golden, 'controls.txt'))
})
