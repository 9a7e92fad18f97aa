/**
 * A stage: its declaration, and parts that are loaded when it runs.
 *
 * @module
 */
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { Listener } from '../files/listener.ts'
import type { ReferenceData } from '../files/reference-data.ts'
import type { Drafts } from '../files/write/drafts.ts'
import type { Declaration, GivenTo, ValuesOf } from '../options/declaration.ts'
import type { Report } from '../report/report.ts'
import type { DocumentSchema } from './document-schema.ts'

/** The input of a stage apart from its options. */
export interface Surroundings {
  readonly catalogue: Catalogue
  readonly listener: Listener
  /** Where RCP sets and rules are. */
  readonly data: ReferenceData
  /** Replaces private names in values that are written to files; does nothing without `--redact`. */
  readonly redact: <Value>(value: Value) => Value
  /** Files that the stage writes; its caller commits them. */
  readonly drafts: Drafts
}

/** The whole input of a stage's work. */
export type RequestOf<Declared extends Declaration> = ValuesOf<Declared> & Surroundings

/** The required and optional input from a library caller, apart from the arguments. */
export type Given<Declared extends Declaration> = GivenTo<Declared> & Partial<Surroundings>

/** The work of a stage: reads, computes, writes. */
export interface Work<Request, Result> {
  readonly work: (request: Request) => Result | Promise<Result>
}

/** How the result of a stage is shown. */
export interface View<Request, Result> {
  readonly view: (result: Result, request: Request) => Report
  /** Whether the command exits with 1. */
  readonly hasFindings: (result: Result, request: Request, report: Report) => boolean
}

export interface Stage<Request = never, Result = unknown> {
  readonly declaration: Declaration
  readonly work: () => Promise<Work<Request, Result>>
  readonly view: () => Promise<View<Request, Result>>
  readonly schema: () => Promise<DocumentSchema>
}

/**
 * Joins the parts of a stage; the compiler checks that they fit.
 *
 * @example
 * defineStage({ declaration, work: () => import('./work.ts'), view: () => import('./view.ts'), schema: () => import('./schema.ts') })
 */
export const defineStage = <Declared extends Declaration, Result>(
  stage: { readonly declaration: Declared } & Omit<Stage<RequestOf<Declared>, Result>, 'declaration'>,
): Stage<RequestOf<Declared>, Result> => stage
