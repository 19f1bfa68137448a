import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'

/** Stands here for the overview: `main.ts` starts the bot before any command is looked up (see `src/bot`). */
export const bot: Command = {
  name: 'bot',
  usage: '[--env FILE] [--check | --manifest --url URL]',
  does: 'Run the gate: a GitHub App that owns the required check',
  help: 'It is told by its environment: countersign bot --help lists every variable with its default.',
  options: new Map(),
  positionals: { least: 0, most: 0 },
  run: async () => {
    throw new UsageError('start it as the first word of the command line: countersign bot')
  },
}
