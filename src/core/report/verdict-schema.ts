import type { Json } from '../base/canonical-json.ts'
import { apartSchema, inferenceSchema } from './inference-schema.ts'
import * as kit from './schema-kit.ts'
import { notCountedCodes } from './approvals/not-counted.ts'
import type { Schema } from './schema-kit.ts'

/**
 * The JSON Schema of `verdict.json`. Later releases may add keys, so unknown keys are allowed; whatever is named here
 * stays.
 */
export function verdictSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Countersign verdict, version 1',
    $defs: { quantity, citation, position, finding, tally, waiver },
    ...kit.open({
      schema: kit.constant('countersign.verdict/v1'),
      decision: kit.oneOf('promote', 'hold', 'block'),
      headline: kit.described('The decision in one sentence, for people.', kit.text),
      next: kit.described('What to do now, for people.', kit.text),
      gate: kit.described('Null when no gate covers the base branch.', kit.orNull(kit.text)),
      subject,
      asOf: kit.described('The moment judged for, in UTC.', kit.moment),
      counts,
      models: kit.listOf(model),
      findings: kit.listOf(ref('finding')),
      approvals: kit.listOf(ref('tally')),
      objections: kit.described(
        'Requests for changes that do not block: their authors hold no role asked.',
        kit.listOf(kit.open({ login: kit.text, review: kit.integer })),
      ),
      nextExpiry: kit.described('When the next signature lapses by age; null when none will.', kit.orNull(kit.moment)),
      waivers: kit.listOf(ref('waiver')),
      adjustments: kit.listOf(kit.open({ control: kit.text, from: severity, to: severity, at: ref('position') })),
      packs: kit.described('The packs the gate asks for, as they stand on that day.', kit.listOf(pack)),
      digests: kit.open({ policy: kit.orNull(kit.digest), evidence: kit.digest, dossier: kit.digest }),
      engine: kit.open({ name: kit.constant('countersign'), version: kit.text }),
    }),
  }
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

const outcome = kit.oneOf('pass', 'waived', 'not-applicable', 'pending', 'indeterminate', 'fail', 'error')
const severity = kit.oneOf('info', 'warn', 'block')
const strength = kit.oneOf('E0', 'E1', 'E2', 'E3', 'E4', 'E5')
const tier = kit.oneOf('low', 'medium', 'high')

const position = kit.open({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } })

const revision = kit.open({ ref: kit.text, sha: kit.sha })

const subject = kit.open({
  repository: kit.text,
  pull: kit.orNull(kit.natural),
  base: revision,
  head: revision,
  mergeBase: kit.sha,
})

const counts = kit.open({
  failed: kit.natural,
  errored: kit.natural,
  undecided: kit.natural,
  pending: kit.natural,
  warning: kit.natural,
  waived: kit.natural,
  passed: kit.natural,
  'not-applicable': kit.natural,
})

const model = kit.open({ id: kit.text, tier, change: kit.oneOf('added', 'modified', 'removed') })

const mark = kit.described('‡: known from secondary sources only; †: not verified.', kit.oneOf('', '‡', '†'))

const state = kit.oneOf('due', 'in-force', 'ended')

const pack = kit.open({
  id: kit.text,
  version: kit.text,
  title: kit.text,
  status: kit.oneOf('baseline', 'law', 'readiness', 'guidance', 'framework', 'standard'),
  dates: kit.listOf(kit.open({ what: kit.text, from: kit.text, until: kit.orNull(kit.text), mark, state })),
  notices: kit.described('About another name by which the policy asks for it.', kit.listOf(kit.text)),
  outside: kit.described('Models it does not speak about.', kit.listOf(kit.text)),
  contested: kit.described(
    'Models whose record puts them outside while production’s record or the card says otherwise.',
    kit.listOf(kit.text),
  ),
})

const numberText = kit.described('A number as written in its file.', kit.text)

const quantity = kit.open({
  value: numberText,
  interval: kit.orNull({ type: 'array', items: numberText, minItems: 2, maxItems: 2 }),
  standardError: kit.orNull(numberText),
  n: kit.described(
    'Rows behind the value; text when it is no whole number below 10^15.',
    kit.anyOf(kit.natural, kit.text, { type: 'null' }),
  ),
})

const citation = kit.open({
  path: kit.text,
  side: kit.oneOf('candidate', 'baseline', 'merge-base', 'policy'),
  line: kit.orNull({ type: 'integer', minimum: 1 }),
  column: kit.orNull({ type: 'integer', minimum: 1 }),
  digest: kit.orNull(kit.digest),
  strength: kit.orNull(strength),
})

const control = kit.open({
  id: kit.text,
  title: kit.text,
  found: kit.orNull(strength),
  needed: strength,
  requiredBy: kit.listOf(kit.text),
})

const waived = kit.open({
  instead: outcome,
  reason: kit.text,
  compensating: kit.orNull(kit.text),
  approvedBy: kit.listOf(kit.text),
  expires: kit.text,
  at: ref('position'),
  digest: kit.text,
})

const bound = kit.oneOf(
  'at_least',
  'at_most',
  'regress_at_most',
  'improve_at_least',
  'change_at_most',
  'gap_at_most',
  'ratio_at_least',
  'require',
)

const findingFacts = {
  rule: kit.described('The rule’s id: gate, kind, name, and bound where there is one.', kit.text),
  kind: kit.oneOf('metric', 'attestation', 'evidence', 'control', 'approval', 'change', 'policy'),
  model: kit.described('Null when the rule is about the change as a whole.', kit.orNull(kit.text)),
  outcome,
  reason: kit.described('A stable code; the sentences may change, this does not.', kit.text),
  severity,
  because: kit.text,
  remedy: kit.orNull(kit.text),
  metric: kit.orNull(kit.text),
  slice: kit.orNull(kit.text),
  test: kit.orNull(bound),
  direction: kit.orNull(kit.oneOf('higher', 'lower')),
  bound: kit.described('What the policy allows or asks for, as written.', kit.orNull(kit.text)),
  candidate: kit.orNull(ref('quantity')),
  baseline: kit.orNull(ref('quantity')),
  mergeBase: kit.orNull(ref('quantity')),
  slack: kit.described('How far inside (+) or outside (−) the bound, exactly.', kit.orNull(kit.text)),
  control: kit.orNull(control),
  waiver: kit.orNull(waived),
  evidence: kit.listOf(ref('citation')),
  inference: kit.described('How it was decided from the rows. Left out where point values decide.', inferenceSchema),
  apart: kit.described('The groups that are furthest apart. Left out where no groups are compared.', apartSchema),
}

const finding = kit.open(findingFacts, ['inference', 'apart'])

const counted = kit.open({
  id: kit.integer,
  login: kit.text,
  review: kit.integer,
  sha: kit.sha,
  at: kit.moment,
  expiresAt: kit.described('When it stops counting; null for never.', kit.orNull(kit.moment)),
})

const notCounted = kit.open({
  id: kit.described('Null when the account is gone.', kit.orNull(kit.integer)),
  login: kit.text,
  review: kit.integer,
  code: kit.described('Why, as a stable code; the sentence may change, this does not.', kit.oneOf(...notCountedCodes)),
  because: kit.text,
})

const tally = kit.open({
  role: kit.text,
  signs: kit.described('What its signatures cover.', kit.oneOf('evidence', 'model', 'change')),
  required: kit.natural,
  counted: kit.listOf(counted),
  notCounted: kit.listOf(notCounted),
  missing: kit.natural,
  couldSign: kit.described(
    'Holders who are independent and have not signed. Reports name only those who reviewed.',
    kit.listOf(kit.open({ id: kit.integer, login: kit.text })),
  ),
  unreadable: kit.described(
    'Teams and users whose accounts could not be had.',
    kit.listOf(kit.open({ name: kit.text, why: kit.oneOf('not-found', 'forbidden', 'another-account') })),
  ),
})

const waiver = kit.open({
  control: kit.text,
  models: kit.listOf(kit.text),
  reason: kit.text,
  compensating: kit.orNull(kit.text),
  approvedBy: kit.listOf(kit.text),
  expires: kit.text,
  state: kit.oneOf('active', 'expiring', 'expired', 'unused', 'refused'),
  refusal: kit.described('Why it does not count, where it is refused.', kit.orNull(kit.text)),
  digest: kit.text,
  at: ref('position'),
})
