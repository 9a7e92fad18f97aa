/**
 * The TypeScript types of declared options.
 *
 * @module
 */
import type { LogValue } from '../python/log-value.ts'
import type { Sample } from '../stats/pooled-t-test.ts'
import type { NumberKind } from './option.ts'

/** `rcp-set` as `rcpSet`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** The type of one option's value. */
export type ValueOf<Declared> = Declared extends { kind: 'flag' }
  ? boolean
  : Declared extends { kind: 'choice'; choices: infer Words }
    ? keyof Words & string
    : Declared extends { kind: 'path'; negatable: true }
      ? string | false
      : Declared extends { kind: 'text' | 'path' | 'ruleset' }
        ? string
        : Declared extends { kind: NumberKind }
          ? number
          : Declared extends { kind: 'list'; of: 'text' | 'path' }
            ? readonly string[]
            : Declared extends { kind: 'list' }
              ? readonly number[]
              : Declared extends { kind: 'map' }
                ? MapOf<Declared>
                : Declared extends { kind: 'sample' }
                  ? Sample
                  : Declared extends { kind: 'rank' }
                    ? 'root' | number
                    : Declared extends { kind: 'nth' }
                      ? 'last' | number
                      : never

type MapOf<Declared> = Declared extends { of: 'paths' }
  ? Readonly<Record<string, readonly string[]>>
  : Declared extends { of: 'value' }
    ? Readonly<Record<string, LogValue>>
    : Declared extends { keys: readonly (infer Key extends string)[] }
      ? Readonly<Partial<Record<Key, string>>>
      : Readonly<Record<string, string>>

/** Options that always have a value. */
type Sure = { kind: 'flag' } | { required: true } | { default: unknown } | { defaultsTo: string }

type Named = { readonly name: string; readonly kind: string }

/** The values of a list of options, by their names in code: those with a default, required ones and flags are always present. */
export type Values<Declared extends readonly Named[]> = {
  readonly [One in Declared[number] as One extends Sure ? CamelCase<One['name']> : never]: ValueOf<One>
} & {
  readonly [One in Declared[number] as One extends Sure ? never : CamelCase<One['name']>]?:
    | ValueOf<One>
    | undefined
}

/** The input of a caller: only required options must be present. */
export type GivenValues<Declared extends readonly Named[]> = {
  readonly [One in Declared[number] as One extends { required: true }
    ? CamelCase<One['name']>
    : never]: ValueOf<One>
} & {
  readonly [One in Declared[number] as One extends { required: true } ? never : CamelCase<One['name']>]?:
    | ValueOf<One>
    | undefined
}
