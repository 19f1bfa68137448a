import { line } from '../../../document/shape/lines.ts'
import { list } from '../../../document/shape/list.ts'
import { named } from '../../../document/shape/named.ts'
import type { Shape } from '../../../document/shape/shape.ts'
import { made } from '../../../document/shape/shape.ts'
import { text } from '../../../document/shape/text.ts'
import { answer, entry } from '../answer.ts'
import type { AssignedRole, DecisionRole, Disclosure, Purpose, Regulatory, RiskTier } from '../blocks.ts'
import { isUnanswered } from '../unanswered.ts'
import { block, listed, maybe } from './block.ts'
import { date, oneOf, yesNo } from './kinds.ts'

/** What the model is, to the business and to the law. */

export const riskTier: Shape<RiskTier> = block<RiskTier>({
  rationale: answer('Why does this model belong in its risk tier: who is harmed, how badly, how often?'),
  decided: date('When was the tier decided or last confirmed?'),
})

const legalPath = text({
  expects: 'annex_iii:<point>, annex_i or not_high_risk',
  pattern: '^(?:annex_iii:[1-8](?:[a-z]|\\([a-z]\\))?|annex_i|not_high_risk)$',
  most: 40,
  hint: (written) => (/annex.?iii$/i.test(written) ? 'name the point, such as annex_iii:5b' : null),
})

export const regulatory: Shape<Regulatory> = block<Regulatory>({
  role: oneOf('Under the EU AI Act, what are you?', 'provider', 'deployer', 'provider-and-deployer', 'none'),
  path: entry(legalPath, 'Is it high-risk, and by which point: annex_iii:5b, annex_i or not_high_risk?'),
  rationale: answer('Why does that class apply?'),
  genai: yesNo('Does it generate text, images, audio, video or code?'),
  agentic: yesNo('Does it act on its own, beyond answering?'),
  user_facing: yesNo('Do people interact with it directly?'),
  declaration: answer('Where is the EU declaration of conformity, once it is due?'),
  registration: answer('Under which number is the system registered, once that is due?'),
})

const holder = text({
  expects: 'a GitHub login or team, such as @dana or @acme/risk',
  pattern: '^@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]+)?(?:/[A-Za-z0-9._-]{1,100})?$',
  most: 150,
})

/** Roles by name, each with its holders. */
export const roles: Shape<readonly AssignedRole[]> = made(
  named({
    name: {
      expects: 'the name of a role, such as business-owner',
      pattern: '^[a-z][a-z0-9-]*$',
      most: 64,
    },
    value: list({ item: holder, of: 'logins or teams', least: 1, most: 50, unique: true }),
    of: 'roles',
    least: 1,
    most: 50,
  }),
  (entries, place, at) =>
    entries.map(({ name: role, value: holders }) => ({
      role,
      holders: holders.map((each) => each.replace(/^@/, '')),
      at: place.marks.position(at.start),
    })),
)

export const purpose: Shape<Purpose> = block<Purpose>({
  statement: answer('What is the model for, for whom, in which setting?'),
  prohibited_practices: answer('Which prohibited practices (EU AI Act, Art. 5) were screened, and with what result?'),
})

export const decision: Shape<DecisionRole> = block<DecisionRole>({
  type: oneOf('What does its output do in a decision?', 'information', 'recommendation', 'decision'),
  automation_level: oneOf(
    'Who has the last word?',
    'human-decides',
    'human-approves',
    'human-may-override',
    'automatic',
  ),
  notice: answer('How do affected people learn that the model takes part in the decision?'),
  explanation_route: answer('How does an affected person get reasons, and object?'),
  process: answer('Which business process uses it?'),
  owner: answer('Who owns the decisions that rest on it?'),
  indicator: answer('Which business figure shows whether it helps?'),
  consumers: maybe(
    listed(
      made(line('a system or team'), (written, place, at) => ({
        text: written,
        at: place.marks.position(at.start),
        filled: !isUnanswered(written, ''),
      })),
      'systems or teams',
    ),
    'Which systems and teams use its output?',
  ),
  rationale: answer('Why go ahead, in view of the risks that remain?'),
})

export const disclosure: Shape<Disclosure> = block<Disclosure>({
  interaction: answer('How are people told that they deal with an AI system?'),
  marking: answer('How is generated content marked so that machines can tell?'),
})
