import { describe, expect, test } from 'vitest'
import { readRunbook } from '../../../../src/core/evaluate/controls/runbook.ts'

describe('the last exercise that a runbook tells of', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['a line', 'Last exercised on 2026-05-04 by two people.', '2026-05-04 @1'],
    ['the latest of several', 'Drill 2025-05-04\nDrill 2026-05-04\nDrill 2024-05-04', '2026-05-04 @2'],
    ['a table under its heading', '## Drills\n\n| Day | Who |\n|---|---|\n| 2026-05-04 | dana |', '2026-05-04 @5'],
    ['a day under another heading', '## Drills\n\n## Changes\n\n2026-05-04: new flag', null],
    ['a day that is planned', 'Next drill: 2027-05-04', null],
    ['a day that tells of nothing', 'Written on 2026-05-04.', null],
    ['part of a longer number', 'Drill 12026-05-041', null],
    ['nothing', '', null],
  ]
  test.each(rows)('%s', (_, text, expected) => {
    const { exercised } = readRunbook(text)
    expect(exercised === null ? null : `${exercised.day} @${exercised.at.line}`).toBe(expected)
  })
})

describe('the owner that a runbook names', () => {
  const rows: readonly (readonly [string, string, readonly string[] | null])[] = [
    ['a key', 'Owner: @acme/care', ['acme/care']],
    ['a key in bold, with more than one', '- **Owner:** @Dana, @acme/care', ['dana', 'acme/care']],
    ['a row of a table', '| Owner | @dana |', ['dana']],
    ['words', 'Owner: whoever is on call', null],
    ['an address is no account', 'Owner: care@acme.io', null],
    ['prose', 'Tell the owner @dana', null],
  ]
  test.each(rows)('%s', (_, text, expected) => {
    expect(readRunbook(text).owners?.accounts ?? null).toEqual(expected)
  })
})
