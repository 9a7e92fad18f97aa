import type { CodeTable } from './code-entry.ts'

const rules = 'rule files of compliance_checker in mlcommons/logging'
const checker = 'behaviour of the compliance checker (mlcommons/logging)'

/** Findings of the compliance check. */
export const complianceCodes = {
  'check-failed': {
    severity: 'error',
    title: 'a logged value breaks a rule',
    why: 'The line fails the test that the rule file has for this key.',
    remedy: 'Log the value that the rule requires; the finding names the rule and its line.',
    source: rules,
  },
  'check-error': {
    severity: 'error',
    title: 'a rule cannot be evaluated on a line',
    why: 'The test raises an exception, usually because a member is missing or has the wrong type.',
    remedy: 'Log the members that the rule reads.',
    source: rules,
  },
  'no-line-passes': {
    severity: 'error',
    title: 'no line of a key passes the rule',
    why: 'At least one line must pass.',
    remedy: 'Look at the rule that the finding names and at the values logged for the key.',
    source: rules,
  },
  'wrong-count': {
    severity: 'error',
    title: 'a key is logged too often or too rarely',
    why: 'Rules say how often a key must occur: exactly once, at least once, or one of several keys.',
    remedy: 'Log the key as often as the message says.',
    source: rules,
  },
  'end-check-failed': {
    severity: 'error',
    title: 'a rule about the whole log does not hold',
    why: 'The rule is tested at the end, on the values of all lines.',
    remedy: 'Look at the rule that the finding names.',
    source: rules,
  },
  'bad-lines': {
    severity: 'error',
    title: 'tagged lines that cannot be read',
    why: 'The text after the tag is not a JSON object, or lacks members that every event has.',
    remedy: 'Look at the lines; if processes share a file, let only one of them log.',
    source: checker,
  },
  'no-lines': {
    severity: 'error',
    title: 'a log without MLPerf lines',
    why: 'There is nothing to check, so the log does not comply.',
    remedy: 'Give the log of the training itself.',
    source: checker,
  },
  'repeated-key': {
    severity: 'warning',
    title: 'a key that is logged more than once, always with the same value',
    why: 'The key is expected once, so the checker warns; warnings do not make a log fail.',
    remedy: 'Log the key once, from one process.',
    source: checker,
  },
  crash: {
    severity: 'error',
    title: 'the reference compliance checker crashes on this log',
    why: 'It ends with a traceback instead of a verdict, so the log does not comply.',
    remedy: 'Correct the line that the message names.',
    source: checker,
  },
} satisfies CodeTable
