import { expect, test } from 'vitest'
import { findingOn } from './control-scene.ts'

const open = `on: pull_request
permissions: { contents: read }
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: |
          echo fine
          echo "\${{ github.event.issue.title }}"
`

test('every danger is cited where it stands', () => {
  const gate = '    controls:\n      packs: [promotion-core]\n'
  const { evidence } = findingOn('SEC-03', { gate, candidate: { '/.github/workflows/a.yml': open } })
  expect(evidence.map(({ path, at }) => `${path}:${at?.line}:${at?.column}`)).toEqual([
    '.github/workflows/a.yml:7:15',
    '.github/workflows/a.yml:10:17',
  ])
})
