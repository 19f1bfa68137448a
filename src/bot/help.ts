import { settings, type Setting } from './configuration/settings.ts'

/** What `countersign bot --help` prints: made from the table of settings. */
export function help(): string {
  const rows = Object.entries(settings).map(([name, setting]) => rowOf(name, setting))
  return `countersign bot [--check | --manifest --url URL]

Runs the gate: a GitHub App that owns the required check on pull requests.

  countersign bot                     run it
  countersign bot --check             try the configuration, the key and the database, and exit
  countersign bot --manifest --url https://bot.example.com
                                      print the manifest to create the GitHub App with

It is told by the environment, or by a file .env beside it (the environment wins):

${rows.join('\n')}

It answers GET /healthz (alive), GET /readyz (takes deliveries) and GET /metrics (Prometheus).
SIGTERM lets it finish what it works on; a second one ends it at once.

Exit codes: 0 ended in order · 2 wrong configuration or usage · 3 database, network or GitHub failed · 70 bug
`
}

function rowOf(name: string, { default: value, instead, means }: Setting): string {
  const given = value === null ? (instead ?? '') : value
  return `  ${name.padEnd(18)}${given.padEnd(26)}${means}`
}
