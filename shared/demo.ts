import { z } from 'zod'
import { command, everybody } from './platform/contract.ts'
import { LocalDate } from './platform/local-time.ts'

/** Accounts of the demo clinic, and of no other. Listed in the README and offered on its sign-in screen. */
export const demoPassword = 'demo-clinic'
export const demoAccounts = [
  { email: 'reception@demo.test', role: 'receptionist' },
  { email: 'practitioner@demo.test', role: 'practitioner' },
  { email: 'manager@demo.test', role: 'manager' },
  { email: 'admin@demo.test', role: 'administrator' },
] as const

const Seed = z.int().min(0).max(2_147_483_647)

export const demo = {
  /** Fills an empty clinic with invented people around `today`. */
  openDemoClinic: command({
    permission: everybody,
    input: z.object({
      today: LocalDate.optional(),
      seed: Seed.default(1),
      people: z.int().min(0).max(1_000).default(160),
    }),
    output: z.object({}),
    refusals: ['already-set-up'],
    route: { method: 'POST', path: '/set-up/demo' },
  }),
  /** More invented people and their visits in a stretch of days, for measuring. No role has this permission: only the demo-data script asks. */
  addPeople: command({
    permission: 'demo.generate',
    input: z.object({ seed: Seed, patients: z.int().min(1).max(5_000), from: LocalDate, to: LocalDate }),
    output: z.object({ patients: z.int(), appointments: z.int(), notes: z.int(), invoices: z.int() }),
    refusals: ['clinic-unknown'],
  }),
}
