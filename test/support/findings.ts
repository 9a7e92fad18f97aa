/**
 * Command lines that have findings, of every command that has a severity or a place of its own.
 *
 * @module
 */
import { fixture, maskRcnnLog, temporaryFolder } from './cli.ts'
import { soundLog } from './compliance-logs.ts'
import { recordLine, setLines } from './lint.ts'
import { times } from './rcp.ts'

const ruleset = ['--ruleset', '1.1.0']

/** By what they do; to be called within a test, as their folders are gone after it. */
export const commandsWithFindings: Readonly<Record<string, () => string[]>> = {
  'extract of bad logs': () => ['extract', badLogs(), ...ruleset],
  'check of bad logs': () => ['check', badLogs(), ...ruleset, '--rcps', fixture('rcps')],
  'check without findings': () => [
    'check',
    fixture('maskrcnn/submission'),
    ...ruleset,
    '--rcps',
    fixture('rcps'),
  ],
  'report on bad logs': () => ['report', badLogs(), ...ruleset, '--rcps', fixture('rcps'), '-o', '-'],
  'comply of a broken log': () => ['comply', brokenLog(), '--ruleset', '9.9.0', '--rules', fixture('rules')],
  'lint of an odd set': () => ['lint', oddSet(), ...ruleset],
  'regenerate of too few runs': () => ['regenerate', fewLogs(), ...ruleset, '--out', temporaryFolder()],
  'caffe parse of failures': () => ['caffe', 'parse', fixture('caffe/bvlc-failures.log')],
  'advise on a learning rate off the rule': () => {
    const at = ['--benchmark', 'maskrcnn', '--bs', '120', '--lr', '0.15']
    return ['advise', ...at, ...ruleset, '--rcps', fixture('rcps')]
  },
}

const badLogs = () =>
  temporaryFolder({
    'a b#c%/result_0.txt': maskRcnnLog().slice(0, -200),
    'a b#c%/result_1.txt': '',
    'Ünï côde/result_0.txt': maskRcnnLog({ bs: 120, value: 5 }),
  })

const brokenLog = () =>
  temporaryFolder({ 'result_0.txt': soundLog.join('\n').replace('"lars"', '"adam"').replace('0.01', '0.13') })

const oddSet = () => `${temporaryFolder({ 'rcps_maskrcnn.json': setLines(recordLine(48, times(9, 14))) })}`

const fewLogs = () => temporaryFolder({ 'result_0.txt': maskRcnnLog() })
