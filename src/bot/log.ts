import { pino, type Logger } from 'pino'
import type { LogFields } from '../app/ports.ts'
import type { LogLevel } from './configuration/settings.ts'
import type { BotLog } from './world.ts'

export type LogOptions = {
  readonly level: LogLevel
  readonly write: (line: string) => void
  /** Takes secrets out of a line before it is written. */
  readonly redact: (text: string) => string
}

/** JSON lines with a time, a level, the name of what happened, and its fields. One redaction covers every writer. */
export function openLogger({ level, write, redact }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pinoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, { write: (line) => write(redact(line)) })
}

/** Our words for it. */
export function botLog(logger: Logger): BotLog {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      logger[level](fields, event)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function pinoTime(): string {
  return `,"time":"${new Date().toISOString()}"`
}
