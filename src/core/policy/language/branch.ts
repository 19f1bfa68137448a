import { POLICY_LIMITS } from '../limits.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { text } from '../../document/shape/text.ts'

const notDots = '(?!\\.{1,2}(?:/|$))'

/** An anchored glob on branch names, with the characters git allows in them. */
export const branchGlob: Shape<string> = text({
  expects: 'a branch name or glob such as main or release/*',
  pattern: `^(?!refs/heads/|!|-)(?:${notDots}[^/\\s\\\\~^:\\[\\u0000-\\u001f\\u007f]+)(?:/${notDots}[^/\\s\\\\~^:\\[\\u0000-\\u001f\\u007f]+)*$`,
  most: POLICY_LIMITS.branch,
  hint: (branch) => {
    if (branch.startsWith('refs/heads/')) return `write ${branch.slice('refs/heads/'.length)}`
    if (branch.startsWith('!')) return 'exclusions are not supported: list the branches that are gated'
    return branch.includes('[') ? 'character classes are not supported: use * or ?' : null
  },
})
