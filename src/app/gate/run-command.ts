import { replyTo, type Asked } from '../../core/report/reply.ts'
import type { Subject, Work } from './store.ts'
import type { GateWorld } from './world.ts'

export type Command = Extract<Subject, { readonly kind: 'command' }>

/** A command in a comment: `recheck` makes the pull request work, anything else is answered once. */
export async function runCommand(work: Work, command: Command, world: GateWorld): Promise<null> {
  const { number, comment, words } = command
  if (words[0] === 'recheck') {
    const subject = { kind: 'pull', number } as const
    const mark = {
      repository: work.repository,
      subject,
      revoking: false,
      due: world.now(),
      cause: `comment ${comment}`,
    }
    await world.store.work.mark([mark])
    return null
  }
  const note = `answered:${work.repository.id}:${comment}`
  if ((await world.store.notes.get(note)) !== null) return null
  const forge = await world.forge(work.repository)
  await forge.reply(number, replyTo(askedIn(words)))
  await world.store.notes.set(note, 'yes')
  return null
}

function askedIn(words: readonly string[]): Asked {
  const [word = '', ...rest] = words
  if (word === '' || word === 'help') return { kind: 'help' }
  return word === 'explain' ? { kind: 'explain', rule: rest.join(' ') } : { kind: 'unknown', text: words.join(' ') }
}
