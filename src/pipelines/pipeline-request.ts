import type { Usage } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { Listener } from '../files/listener.ts'
import type { ReferenceData } from '../files/reference-data.ts'
import type { Drafts } from '../files/write/drafts.ts'
import type { StageReport } from './stage-report.ts'

/** What a run of a pipeline is given besides its file. */
export interface PipelineRequest {
  readonly catalogue?: Catalogue
  readonly listener?: Listener
  /** Receives messages for people, such as notices of older member names. */
  readonly notice?: (text: string) => void
  /** Receives a stage when it has ended, with its duration in seconds. */
  readonly ended?: (stage: StageReport, seconds: number) => void
  /** Receives the files, which the caller then commits; by default they are written when all stages have run. */
  readonly drafts?: Drafts
  /** Write no host names, user names and paths of logs. */
  readonly redact?: boolean
  /** Reference data of stages that name none, if the file names no reference; by default from the environment. */
  readonly data?: ReferenceData
  /** Instead of the file's members. */
  readonly usage?: Usage | undefined
  readonly ruleset?: string | undefined
  readonly out?: string | undefined
  /** Instead of the paths of inputs, by name. Relative to the working directory. */
  readonly inputs?: Readonly<Record<string, readonly string[]>> | undefined
  /** Instead of the sets and rules that stages name, except sets that an earlier stage has written. */
  readonly rcps?: string | undefined
  readonly rules?: string | undefined
  readonly reference?: string | undefined
}
