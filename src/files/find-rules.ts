/**
 * The rule files of a checkout.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FindRules } from '../compliance/checker.ts'
import { type RuleFile, readRules } from '../compliance/rules.ts'
import { InputError } from '../errors.ts'
import { readWhole } from '../logs/read-whole.ts'
import { listFolder } from './disk/list-folder.ts'
import { statsOf } from './disk/stats-of.ts'

const rulesetFolder = /^\w+_\d+\.\d+\.\d+$/

/**
 * Finds rule files by names such as `training_5.1.0/common.yaml`; each is read once. Names outside the folder of the
 * rulesets are not found.
 *
 * @param path the folder of the rulesets, or a checkout of upstream or its Python package
 * @throws InputError `path-not-found` if the path does not exist, `no-rules` if it has no ruleset; the returned
 * function throws InputError for a rule file that cannot be read
 * @example
 * ruleFinder('logging')('training_5.1.0/common.yaml')?.keys.size // => 13
 */
export function ruleFinder(path: string): FindRules {
  const root = rulesetsBelow(path)
  const known = new Map<string, RuleFile | null>()
  return config => {
    const before = known.get(config)
    if (before !== undefined) return before
    const rules = readRuleFile(root, config)
    known.set(config, rules)
    return rules
  }
}

function rulesetsBelow(path: string): string {
  if (!existsSync(path)) {
    throw new InputError('path-not-found', `${path} does not exist`, { file: path })
  }
  const folders = [path, join(path, 'compliance_checker'), join(path, 'mlperf_logging', 'compliance_checker')]
  const root = folders.find(folder => namesIn(folder).some(name => holdsRules(folder, name)))
  if (root !== undefined) return root
  throw new InputError('no-rules', `${path} has no rulesets`, {
    file: path,
    remedy: 'Name a folder with training_X.Y.Z/common.yaml, or a checkout of mlcommons/logging.',
  })
}

const holdsRules = (folder: string, name: string) =>
  rulesetFolder.test(name) && existsSync(join(folder, name, 'common.yaml'))

/** The names come from rules and, through them, from logs: they are looked up and never used as paths. */
function readRuleFile(root: string, config: string): RuleFile | null {
  const [ruleset = '', name = '', ...more] = config.split('/')
  if (more.length > 0 || !namesIn(root).includes(ruleset)) return null
  const folder = join(root, ruleset)
  if (!name.endsWith('.yaml') || !namesIn(folder).includes(name)) return null
  return readRules(readWhole(join(folder, name)).toString(), config)
}

function namesIn(folder: string): string[] {
  return statsOf(folder)?.isDirectory() ? listFolder(folder).map(({ name }) => name) : []
}
