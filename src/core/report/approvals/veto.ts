import type { Veto } from '../../approval/types.ts'
import { join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { either } from './either.ts'

/** So many people who ask for changes are named in one sentence. */
const MOST_VETOES = 5

/** `dana` (`model-risk`) asks for changes. */
export function vetoWords(vetoes: readonly Veto[]): Phrase {
  const who = vetoes.slice(0, MOST_VETOES).map(({ login, roles }) => {
    return roles.length === 0 ? [name(login)] : say`${name(login)} (${rolesOf(roles)})`
  })
  const verb = words(vetoes.length === 1 ? 'asks for changes' : 'ask for changes')
  const vain = vetoes.length === 1 ? dismissedInVain(vetoes[0]) : []
  return say`${join(who, vetoes.length - MOST_VETOES)} ${verb}${vain}`
}

function dismissedInVain(veto: Veto | undefined): Phrase {
  const by = veto?.dismissedBy ?? null
  return by === null ? [] : say`; ${name(by)} dismissed that, who may not`
}

/** How a request for changes is lifted. */
export function liftWords(vetoes: readonly Veto[]): Phrase {
  const [veto] = vetoes
  if (veto === undefined || vetoes.length > 1) {
    return words(
      'Make the changes; then each of them approves, or another holder of their role who had no hand in the change dismisses the review with a reason',
    )
  }
  const role =
    veto.roles.length === 0 ? words('the same role') : either(veto.roles.slice(0, 3).map((one): Phrase => [name(one)]))
  return say`Make the changes; then ${name(veto.login)} approves, or another holder of ${role} who had no hand in the change dismisses the review with a reason`
}

function rolesOf(roles: readonly string[]): Phrase {
  return join(
    roles.slice(0, 3).map((role) => [name(role)]),
    roles.length - 3,
  )
}
