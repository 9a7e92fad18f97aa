/**
 * The parameters of a Caffe solver, from a prototxt file or from the head of a log.
 *
 * @module
 */
import { InputError, type Place } from '../../../errors.ts'
import { type PrototxtField, type PrototxtMessage, parsePrototxt } from './prototxt.ts'

/** Fields that hold one number. */
const NUMBERS = [
  'average_loss',
  'base_lr',
  'display',
  'gamma',
  'iter_size',
  'lr_iter',
  'max_iter',
  'min_lr',
  'momentum',
  'power',
  'rampup_interval',
  'rampup_lr',
  'random_seed',
  'snapshot',
  'stepsize',
  'test_interval',
  'warmup_iter',
  'warmup_start_lr',
  'weight_decay',
] as const

/** Repeated fields of numbers. */
const LISTS = ['stepvalue', 'plateau_winsize', 'stagelr', 'stageiter'] as const

/** Fields that hold a name. */
const TEXTS = ['engine', 'lr_policy', 'net', 'snapshot_prefix', 'train_net', 'type'] as const

/** More than any solver has; each costs time at every point of a schedule. */
const mostValues = 10_000

export type SolverNumber = (typeof NUMBERS)[number]
export type SolverList = (typeof LISTS)[number]
export type SolverText = (typeof TEXTS)[number]

/**
 * The parameters of a solver by field name. A missing field is absent or, if repeated, empty. Fields that do not concern
 * learning rate, batch size, tests or snapshots are left out.
 */
export interface Solver {
  readonly file: string
  readonly numbers: Readonly<Partial<Record<SolverNumber, number>>>
  readonly lists: Readonly<Record<SolverList, readonly number[]>>
  readonly texts: Readonly<Partial<Record<SolverText, string>>>
  /** The position of each field; for a repeated field, of the last one. */
  readonly places: Readonly<Record<string, Place>>
}

/**
 * Extracts the parameters from a parsed prototxt. If a singular field occurs more than once, the last one counts, as in
 * protocol buffers.
 *
 * @param message - the solver's fields; blocks such as `net_param` are skipped
 * @param file - named in errors
 * @throws InputError `prototxt-value` if a number is expected and something else is there
 * @example
 * solverOf(parsePrototxt('base_lr: 1.6 stepvalue: 10 stepvalue: 20', 'f'), 'f').lists.stepvalue
 * // => [10, 20]
 */
export function solverOf(message: PrototxtMessage, file: string): Solver {
  const numbers: Partial<Record<SolverNumber, number>> = {}
  const lists: Record<SolverList, number[]> = {
    stepvalue: [],
    plateau_winsize: [],
    stagelr: [],
    stageiter: [],
  }
  const texts: Partial<Record<SolverText, string>> = {}
  const places: Record<string, Place> = {}
  for (const field of message.fields) {
    const { name, value, line, column } = field
    if (typeof value !== 'string') continue
    if (isOneOf(NUMBERS, name)) numbers[name] = numberOf(field, file)
    else if (isOneOf(LISTS, name)) {
      if (lists[name].length === mostValues) {
        throw new InputError('prototxt-value', `${name} has more than ${mostValues} values`, {
          file,
          line,
          column,
        })
      }
      lists[name].push(numberOf(field, file))
    } else if (isOneOf(TEXTS, name)) texts[name] = value
    else continue
    places[name] = { file, line, column, excerpt: `${name}: ${value}` }
  }
  return { file, numbers, lists, texts, places }
}

/**
 * Reads the text of a solver file.
 *
 * @throws InputError `prototxt-syntax` or `prototxt-value` with file, line and column
 * @example
 * parseSolver('base_lr: 1.6 lr_policy: "poly"', 'solver.prototxt').numbers.base_lr
 * // => 1.6
 */
export function parseSolver(text: string, file: string): Solver {
  return solverOf(parsePrototxt(text, file), file)
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name)
}

function numberOf(field: PrototxtField, file: string): number {
  const { name, value, line, column } = field
  // The format allows C's suffix for single precision: "0.1f".
  const number = typeof value === 'string' ? Number(value.replace(/(?<=\d\.?)f$/i, '')) : Number.NaN
  if (Number.isNaN(number))
    throw new InputError('prototxt-value', `${name} must be a number, not "${value}"`, {
      file,
      line,
      column,
    })
  return number
}
