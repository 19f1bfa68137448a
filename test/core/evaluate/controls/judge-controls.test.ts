import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { controls, knownGovernance } from '../../../../src/core/evaluate/controls/catalogue.ts'
import { packs } from '../../../../src/core/evaluate/controls/packs.ts'
import { fullCard, on, PACK, PARAGRAPH, verdictOn } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

const bytes = { kind: 'bytes', digest: sha256('v2'), md5: 'x', size: 2 }
const card = fullCard(sha256('v2').slice(7))
const gate = `    metrics:\n      - { metric: auc, at_least: 0.8 }\n${PACK}`
const model = '    owner: "@acme/growth-ml"\n    artifact: model.onnx\n    card: CARD.md\n    metrics: [metrics.json]\n'
const full: ControlScene = { card, model, candidate: { 'model.onnx': bytes, 'metrics.json': { auc: 0.8712 } }, gate }

function controlLines(scene: ControlScene): readonly string[] {
  return verdictOn(scene)
    .findings.filter(({ kind }) => kind === 'control')
    .map(({ rule, outcome, severity }) => `${rule} ${outcome} ${severity}`)
}

function adjusted(adjust: string): string {
  return `    controls:\n      packs: [model-card-basic]\n      adjust: ${adjust}\n`
}

function custom(ask: string): string {
  return `    controls:\n      custom:\n        - { id: ACME-01, title: Threat model, ${ask} }\n`
}

describe('the basic pack', () => {
  test('holds for a full card, and the change is promoted', () => {
    expect(controlLines(full).filter((line) => !line.includes(' pass '))).toEqual([])
    expect(verdictOn(full).decision).toBe('promote')
  })

  test.each(['low', 'medium', 'high'] as const)(
    'asks one finding per control at tier %s, each with its rule',
    (tier) => {
      const ids = packs[0]?.controls.toSorted().map((id) => `production/controls/${id}`)
      expect(controlLines({ ...full, tier }).map((line) => line.split(' ')[0])).toEqual(ids)
    },
  )

  test('says what is found, what is needed and who asks', () => {
    const found = verdictOn(full).findings.find(({ control }) => control?.id === 'DOC-06')
    expect(found).toMatchObject({
      model: 'churn',
      control: { id: 'DOC-06', found: 'E2', needed: 'E2', requiredBy: ['model-card-basic'] },
    })
  })

  test('nothing at all fails or stays undecided wherever it blocks', () => {
    const lines = controlLines({ candidate: {} })
    expect(lines.filter((line) => / (pass|not-applicable) /.test(line))).toEqual([])
  })

  test('without controls there are no findings about any', () => {
    expect(controlLines({ ...full, gate: '    metrics:\n      - { metric: auc, at_least: 0.8 }\n' })).toEqual([])
  })
})

describe('adjust', () => {
  test('lowers what blocks to a warning, and the verdict lists it', () => {
    const scene: ControlScene = { gate: adjusted('{ DOC-03: { severity: warn } }') }
    expect(on('DOC-03', scene)).toBe('fail warn')
    expect(verdictOn(scene).adjustments).toMatchObject([{ control: 'DOC-03', from: 'block', to: 'warn' }])
  })

  test('does not raise, and what it leaves alone is not listed', () => {
    const scene: ControlScene = { gate: adjusted('{ DOC-04: { severity: warn } }'), tier: 'low' }
    expect(on('DOC-04', scene)).toBe('fail info')
    expect(verdictOn(scene).adjustments).toEqual([])
  })
})

describe('controls of a team', () => {
  const section = custom('section: "Threat model", min_words: 20')
  const file = custom('file: THREATS.md')
  const task = custom('task: "Threat model reviewed"')
  const rows: readonly (readonly [string, ControlScene, string])[] = [
    ['a section', { gate: section, card: `## 4. Threat **Model**\n\n${PARAGRAPH}` }, 'pass block E1'],
    [
      'a section with its own sections',
      { gate: section, card: `## Threat model\n\n### Limitations\n\n${PARAGRAPH}` },
      'pass block E1',
    ],
    ['a section too short', { gate: section, card: '## Threat model\n\nA few words.' }, 'fail block'],
    [
      'a section of placeholders',
      { gate: section, card: `## Threat model\n\n${'[More Information Needed]\n'.repeat(20)}` },
      'fail block',
    ],
    ['a section in code', { gate: section, card: `\`\`\`\n## Threat model\n${PARAGRAPH}\n\`\`\`` }, 'fail block'],
    ['no such section', { gate: section, card: `## Limitations\n\n${PARAGRAPH}` }, 'fail block'],
    ['no card', { gate: section }, 'fail block'],
    ['a file', { gate: file, candidate: { 'THREATS.md': 'Threats.' } }, 'pass block E1'],
    ['an empty file', { gate: file, candidate: { 'THREATS.md': ' \n' } }, 'fail block'],
    ['no file', { gate: file }, 'fail block'],
    [
      'a symlink',
      { gate: file, candidate: { 'THREATS.md': { kind: 'refused', why: 'symlink', detail: '' } } },
      'indeterminate block',
    ],
    ['a ticked task', { gate: task, body: '- [x] Threat model reviewed.' }, 'pass block E0'],
    [
      'a ticked task by its id',
      { gate: task, body: '- [x] Done <!-- id: x -->\n- [x] threat model **reviewed**' },
      'pass block E0',
    ],
    ['an open task', { gate: task, body: '- [ ] Threat model reviewed' }, 'fail block'],
    [
      'ticked once, open once',
      { gate: task, body: '- [x] Threat model reviewed\n- [ ] Threat model reviewed' },
      'fail block',
    ],
    ['ticked in a comment', { gate: task, body: '<!-- - [x] Threat model reviewed -->' }, 'fail block'],
    [
      'not applicable, with a reason',
      { gate: task, body: '- [ ] Threat model reviewed N/A — no input from outside' },
      'not-applicable block',
    ],
    ['not applicable, without', { gate: task, body: '- [x] Threat model reviewed N/A' }, 'fail block'],
    ['another task', { gate: task, body: '- [x] Threat model reviewed by nobody' }, 'fail block'],
    ['an empty description', { gate: task, body: '' }, 'fail block'],
    ['no pull request', { gate: task, body: null }, 'indeterminate block'],
  ]
  test.each(rows)('%s', (_, scene, expected) => {
    expect(on('ACME-01', scene)).toBe(expected)
  })
})

test('ticked boxes satisfy nothing that asks for more than E0', () => {
  const everything = controls.flatMap(({ id, title, question }) => [id, title, question, `${id}: ${title}`])
  const body = everything.map((text) => `- [x] ${text}\n- [ ] ${text} N/A — not for us\n`).join('')
  const gates = [
    PACK,
    '    controls:\n      custom:\n        - { id: A-1, title: A, section: DOC-03 }\n        - { id: A-2, title: B, file: DOC-03 }\n',
  ]
  for (const one of gates) {
    for (const tier of ['low', 'medium', 'high'] as const) {
      const scene: ControlScene = { gate: one, tier, candidate: {} }
      expect(controlLines({ ...scene, body })).toEqual(controlLines({ ...scene, body: '' }))
    }
  }
})

describe('the catalogue', () => {
  test('ids are unique, and packs hold only what there is', () => {
    expect(new Set(knownGovernance.controls).size).toBe(controls.length)
    for (const pack of packs) for (const id of pack.controls) expect(knownGovernance.controls).toContain(id)
  })

  test.each(controls.map((control) => [control.id, control] as const))(
    '%s is worded, mapped and at least E1',
    (_, control) => {
      for (const text of [control.title, control.question, control.why, control.remedy])
        expect(text.length).toBeGreaterThan(10)
      expect(control.question.endsWith('?')).toBe(true)
      expect(control.maps.length).toBeGreaterThan(0)
      expect(Object.values(control.needed)).not.toContain('E0')
      const secondary = control.maps.filter(({ framework }) => framework === 'SR 26-2' || framework === 'PRA SS1/23')
      // what is not even seen in secondary sources is marked so
      for (const { mark } of secondary) expect(['‡', '†']).toContain(mark)
    },
  )
})
