import { commandReply } from '../../core/report/reply.ts'
import type { Subject, Work } from './store.ts'
import type { GateWorld } from './world.ts'

export type Command = Extract<Subject, { readonly kind: 'command' }>

/** A command in a comment: `recheck` makes the pull request work, anything else is answered once. */
export async function runCommand(work: Work, command: Command, world: GateWorld): Promise<null> {
  const [word] = command.words
  if (word === 'recheck') {
    const subject = { kind: 'pull', number: command.number } as const
    const mark = {
      repository: work.repository,
      subject,
      revoking: false,
      due: world.now(),
      cause: `comment ${command.comment}`,
    }
    await world.store.work.mark([mark])
    return null
  }
  const note = `answered:${work.repository.id}:${command.comment}`
  if ((await world.store.notes.get(note)) !== null) return null
  const forge = await world.forge(work.repository)
  await forge.reply(command.number, commandReply(command.words))
  await world.store.notes.set(note, 'yes')
  return null
}
