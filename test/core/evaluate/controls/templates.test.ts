import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cardText } from '../../../../src/app/setup/card-text.ts'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { packs } from '../../../../src/core/evaluate/controls/packs.ts'
import { governanceSkeleton } from '../../../../src/core/evidence/governance/skeleton.ts'
import type { Tier } from '../../../../src/core/policy/types.ts'
import { fullCard, verdictOn } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

const cards = join(import.meta.dirname, '../../evidence/card/cards')

/** What the Hub's library fills in by name, as it stands when nobody has. */
const huggingFaceTemplate = `---
# For reference on model card metadata, see the spec
{{ card_data }}
---

# Model Card for {{ model_id | default("Model ID", true) }}

<!-- Provide a quick summary of what the model is/does. -->

{{ model_summary | default("", true) }}

## Model Details

- **Developed by:** {{ developers | default("[More Information Needed]", true)}}
- **Funded by [optional]:** {{ funded_by | default("[More Information Needed]", true)}}
- **Shared by [optional]:** {{ shared_by | default("[More Information Needed]", true)}}
- **Model type:** {{ model_type | default("[More Information Needed]", true)}}
- **Language(s) (NLP):** {{ language | default("[More Information Needed]", true)}}
- **Finetuned from model [optional]:** {{ base_model | default("[More Information Needed]", true)}}
- **License:** {{ license | default("[More Information Needed]", true)}}

## How to Get Started with the Model

Use the code below to get started with the model.

{{ get_started_code | default("[More Information Needed]", true)}}

## Uses

<!-- Address questions around how the model is intended to be used. -->

### Direct Use

{{ direct_use | default("[More Information Needed]", true)}}

### Out-of-Scope Use

{{ out_of_scope_use | default("[More Information Needed]", true)}}

## Bias, Risks, and Limitations

{{ bias_risks_limitations | default("[More Information Needed]", true)}}

### Recommendations

{{ bias_recommendations | default("Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.", true)}}

## Evaluation

{{ results | default("[More Information Needed]", true)}}

## Model Card Contact

{{ model_card_contact | default("[More Information Needed]", true)}}
`

/** A template that a toolkit renders from JSON, as it stands when nobody has rendered it. */
const toolkitTemplate = `# Model Card for {{ model_details.name }}

## Model Details

### Overview

{{ model_details.overview }}

{% if model_details.licenses %}
### Licenses
{% for license in model_details.licenses %}
{{ render_license(license) }}{% endfor %}
{% endif %}

### Version

name: {{ model_details.version.name }}

### Owners

{% for owner in model_details.owners %}
* {{ owner.name }}, {{ owner.contact }}
{% endfor %}

## Considerations

### Use Cases

{% for use_case in considerations.use_cases %}
* {{ use_case.description }}
{% endfor %}

### Limitations

{% for limitation in considerations.limitations %}
* {{ limitation.description }}
{% endfor %}

### Ethical Considerations

* Risk: {{ risk.name }}
  * Mitigation Strategy: {{ risk.mitigation_strategy }}

## Metrics

| Name | Value |
| ---- | ----- |
{% for metric in quantitative_analysis.performance_metrics %}
| {{ metric.type }} | {{ metric.value }} |
{% endfor %}
`

const other = fullCard(sha256('bytes of another model').slice(7)).replace('id: churn', 'id: fraud')

const scenes: readonly (readonly [string, ControlScene])[] = [
  ['an empty repository', { candidate: {} }],
  ['a repository whose policy names nothing', { model: '' }],
  ['what init writes', { card: cardText('churn'), record: governanceSkeleton('churn') }],
  ['the record that init writes, alone', { record: governanceSkeleton('churn') }],
  ['a card as the Hub makes it', { card: readFileSync(join(cards, 'unfilled-hugging-face.md'), 'utf8') }],
  ['the template of the Hub', { card: huggingFaceTemplate, record: governanceSkeleton('churn') }],
  ['the template of a toolkit', { card: toolkitTemplate, record: governanceSkeleton('churn') }],
  ['the card of another model', { card: other, record: governanceSkeleton('churn') }],
  ['empty files', { card: '', record: '', candidate: { 'dvc.lock': '', 'metrics.json': '', 'docs/a.md': '' } }],
]

function passesOf(scene: ControlScene, tier: Tier): readonly string[] {
  const gate = `    controls:\n      packs: [${packs.map(({ id }) => id).join(', ')}]\n`
  return verdictOn({ ...scene, tier, gate })
    .findings.filter(
      ({ kind, outcome, control }) => kind === 'control' && outcome === 'pass' && control?.found !== 'E0',
    )
    .map(({ control }) => `${control?.id} ${control?.found}`)
}

describe('all packs together find nothing shown in', () => {
  const rows = scenes.flatMap(([name, scene]) =>
    (['low', 'medium', 'high'] as const).map((tier) => [name, tier, scene] as const),
  )
  test.each(rows)('%s, at tier %s', (_, tier, scene) => {
    expect(passesOf(scene, tier)).toEqual([])
  })
})

test('the same card, of this model, shows something: the sieve is not shut', () => {
  expect(passesOf({ card: fullCard('') }, 'high').length).toBeGreaterThan(3)
})
