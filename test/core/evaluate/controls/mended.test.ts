import { expect, test } from 'vitest'
import { viewOf } from '../../../../src/core/report/view.ts'
import { plain } from '../../../../src/core/report/phrase.ts'
import { verdictOn, type ControlScene } from './control-scene.ts'

/** What the report tells people to do about one control. */
function remedyFor(id: string, scene: ControlScene): string {
  const rules = viewOf(verdictOn(scene)).models.flatMap((model) => model.rules)
  const rule = rules.find(({ finding }) => finding.control?.id === id)
  return rule === undefined || rule.remedy === null ? '' : plain(rule.remedy)
}

const bare = '    metrics: [metrics.json]\n'

test.each<[string, string, ControlScene, string]>([
  ['LIN-02', 'no artifact in the policy', { model: bare }, 'artifact: model.onnx'],
  [
    'DOC-10',
    'no artifact in the policy',
    { model: `    card: CARD.md\n${bare}`, card: '# Card\n' },
    'artifact: model.onnx',
  ],
  ['DOC-03', 'no card in the policy', { model: bare }, 'card: MODEL_CARD.md'],
  ['INV-01', 'no owner in the policy', { model: bare }, 'owner:'],
  ['DOC-05', 'a thin section', { card: '# Card\n\n## Limitations\n\nFew.\n' }, 'Write 40 words or more'],
])('%s with %s says what to do about that', (id, _, scene, says) => {
  expect(remedyFor(id, scene)).toContain(says)
})
