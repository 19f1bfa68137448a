import { text } from '../../document/shape/text.ts'
import type { Shape } from '../../document/shape/shape.ts'

// GitHub's logins: letters, digits and single dashes; enterprise-managed users end in _shortcode. No app has one.
const loginPattern = '[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]+)?'

/** A person's GitHub login. */
export const login: Shape<string> = text({
  expects: 'a GitHub login such as dana',
  pattern: `^${loginPattern}$`,
  most: 60,
  hint: (written) => {
    if (written.startsWith('@')) return `write ${written.slice(1)}`
    if (written.endsWith('[bot]')) return 'bots sign nothing: name a person'
    return written.includes('/') ? 'teams belong under teams:' : null
  },
})

/** A GitHub team, `organization/team`. */
export const team: Shape<string> = text({
  expects: 'a team as organization/team',
  pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$`,
  most: 140,
  hint: (written) => {
    if (written.startsWith('@')) return `write ${written.slice(1)}`
    return written.includes('/') ? null : 'persons belong under users:; a team needs its organization'
  },
})
