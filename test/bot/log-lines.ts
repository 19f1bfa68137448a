import type { LogFields } from '../../src/app/ports.ts'
import type { BotLog } from '../../src/bot/world.ts'

export type LogLine = { readonly level: string; readonly event: string; readonly fields: LogFields }

/** A log that keeps what is said. */
export function keepingLog(): { readonly log: BotLog; readonly lines: LogLine[] } {
  const lines: LogLine[] = []
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields })
  return { log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines }
}
