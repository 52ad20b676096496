import { isMainThread } from 'node:worker_threads'
import { buildIfStale } from './build-if-stale.ts'

// Loaded before the host with --import, so that the host itself stays the process that gets the signals.
if (isMainThread && !buildIfStale(['renderer'])) process.exit(1)
