import { settings, type Setting } from './configuration/settings.ts'

/** What `countersign bot --help` prints: made from the table of settings. */
export function help(): string {
  const rows = Object.entries(settings).map(([name, setting]) => rowOf(name, setting))
  return `countersign bot [--env FILE] [--check | --manifest --url URL]

Runs the gate: a GitHub App that owns the required check on pull requests.

  countersign bot                     run it
  countersign bot --env FILE          run it with the variables of a file
  countersign bot --check             try the configuration, the key and the database, and exit; a database that is
                                      not there is made, an older one is brought up to date
  countersign bot --manifest --url https://bot.example.com
                                      print the manifest to create the GitHub App with

It is told by the environment, and by the file of --env, or a file .env in the working directory where there is one.
What the environment says wins:

${rows.join('\n')}

It answers GET /healthz (alive), GET /readyz (takes deliveries) and GET /metrics (Prometheus).
SIGTERM lets it finish what it works on; a second one ends it at once.

Exit codes: 0 ended in order · 1 ended by a second signal · 2 wrong configuration or usage, or a key GitHub refuses
            3 database, network or GitHub failed · 70 bug
`
}

function rowOf(name: string, { default: value, instead, means }: Setting): string {
  const given = value === null ? (instead ?? '') : value
  return `  ${name.padEnd(18)}${given.padEnd(26)}${means}`
}
