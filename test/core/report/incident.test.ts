import { describe, expect, test } from 'vitest'
import { bypassIncident } from '../../../src/core/report/incident.ts'
import type { Bypass } from '../../../src/core/report/incident.ts'
import { liveliness, rendered, tags, unbalanced } from './github.ts'
import { hostileTexts } from './sample.ts'

const bypass: Bypass = {
  gate: 'production',
  branch: 'main',
  commit: '9a8b7c6d5e4f30210123456789abcdef01234567',
  pushedBy: 'mallory',
  at: '2026-11-22T10:00:00Z',
  pulls: [
    { number: 42, headSha: '1f2e3d4c5b6a79880123456789abcdef01234567', decision: 'hold' },
    { number: 43, headSha: '5d4c3b2a19080706012345678901234567890123', decision: null },
  ],
}

test('a commit past the gate: what happened, what the gate had said, what to do', () => {
  expect(bypassIncident(bypass)).toEqual({
    title: 'Past the gate production: 9a8b7c6d5e4f on main',
    body: `\`mallory\` moved \`main\` to \`9a8b7c6d5e4f30210123456789abcdef01234567\` at 2026-11-22 10:00 UTC, and no green decision of the gate \`production\` stands behind that commit.

It came with:

- #42 at \`1f2e3d4\`: the gate had said: on hold
- #43 at \`5d4c3b2\`: the gate had not decided

**What to do now**

1. Stop the deployment of \`9a8b7c6d5e4f\`, or roll it back, until somebody answers for it.
2. If it was an accident, revert it in a pull request, which the gate judges.
3. If it must stay, let the people who would have signed review it now, and write the reason here.
4. Let an administrator run \`countersign doctor\`: it says who may bypass the rules of this branch.

The log of the gate holds this for good. Close this issue once somebody has answered for the change.
`,
  })
})

test('a push straight to the branch by nobody known', () => {
  const { body } = bypassIncident({ ...bypass, pushedBy: null, pulls: [] })
  expect(body).toContain('Somebody moved `main`')
  expect(body).toContain('It came with no pull request: it was pushed straight to the branch.')
})

test('many pull requests are counted', () => {
  const pulls = Array.from({ length: 300 }, (_, number) => ({ number, headSha: 'a'.repeat(40), decision: null }))
  const { body } = bypassIncident({ ...bypass, pulls })
  expect(body).toContain('- and 250 more pull requests\n')
  expect(body.length).toBeLessThan(65_536)
})

test('the same incident has the same title, another one another', () => {
  expect(bypassIncident({ ...bypass, at: '2026-11-23T00:00:00Z', pulls: [] }).title).toBe(bypassIncident(bypass).title)
  expect(bypassIncident({ ...bypass, commit: 'b'.repeat(40) }).title).not.toBe(bypassIncident(bypass).title)
})

describe.each(hostileTexts)('%j', (text) => {
  test('does nothing in an issue', () => {
    const incidents = [
      bypassIncident({ ...bypass, gate: text, branch: text, commit: text, pushedBy: text, at: text, pulls: [] }),
    ]
    for (const { title, body } of incidents) {
      const page = rendered(body.replaceAll('#42', 'the pull request'))
      expect(unbalanced(page)).toBeNull()
      expect(liveliness(page)).toBeNull()
      expect(tags(page).filter((tag) => /\s/.test(tag))).toEqual([])
      expect(Array.from(title).length).toBeLessThanOrEqual(256)
      expect(title).not.toMatch(/\p{Cc}|\p{Bidi_Control}(?<!\u200e)/u)
    }
  })
})
