import { z } from 'zod'
import { command, everybody, query, signedIn } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { pageOf } from './platform/page.ts'
import { line } from './platform/text.ts'

export const StaffId = idOf('StaffMember')
export type StaffId = z.infer<typeof StaffId>

export const roles = ['receptionist', 'practitioner', 'manager', 'administrator', 'inspector'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Languages the application is translated into. */
export const languages = ['en', 'es'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

export const EmailAddress = z.email().max(200).toLowerCase()
/** NIST SP 800-63B: length is what counts, and at least 64 characters must be accepted. */
export const NewPassword = z.string().min(10).max(200)
const Password = z.string().min(1).max(200)

export const StaffMember = z.object({
  id: StaffId,
  name: z.string(),
  email: z.string(),
  role: Role,
  language: Language,
  active: z.boolean(),
  version: z.int(),
})
export type StaffMember = z.infer<typeof StaffMember>

export const NewStaffMember = z.object({
  name: line(120),
  email: EmailAddress,
  role: Role,
  language: Language.default('en'),
  password: NewPassword,
})
export type NewStaffMember = z.infer<typeof NewStaffMember>

/** Who is at the desk, and what they may do here. */
export const SignedIn = z.object({
  staff: StaffMember,
  permissions: z.array(z.string()),
  expiresAt: z.string(),
  /** Only for programs: windows keep theirs where no script can read it. */
  token: z.string().optional(),
})
export type SignedIn = z.infer<typeof SignedIn>

const Seen = StaffMember.pick({ id: true, version: true })

export const staff = {
  signIn: command({
    permission: everybody,
    session: 'starts',
    input: z.object({ email: EmailAddress, password: Password }),
    output: SignedIn,
    refusals: ['sign-in-failed', 'locked-for-now'],
    route: { method: 'POST', path: '/session' },
  }),
  signOut: command({
    permission: signedIn,
    session: 'ends',
    input: z.object({}),
    output: z.object({}),
    refusals: [],
    route: { method: 'POST', path: '/session/end' },
  }),
  whoAmI: query({
    permission: signedIn,
    input: z.object({}),
    output: SignedIn,
    route: { method: 'GET', path: '/session' },
  }),
  changeOwnPassword: command({
    permission: signedIn,
    input: z.object({ currentPassword: Password, newPassword: NewPassword }),
    output: z.object({}),
    refusals: ['password-wrong', 'locked-for-now'],
    route: { method: 'POST', path: '/session/password' },
  }),
  chooseLanguage: command({
    permission: signedIn,
    input: z.object({ language: Language }),
    output: StaffMember,
    refusals: [],
    route: { method: 'POST', path: '/session/language' },
  }),
  listStaff: query({
    permission: 'staff.manage',
    input: z.object({}),
    output: pageOf(StaffMember),
    route: { method: 'GET', path: '/staff' },
  }),
  addStaffMember: command({
    permission: 'staff.manage',
    input: NewStaffMember,
    output: StaffMember,
    refusals: ['email-taken'],
    route: { method: 'POST', path: '/staff', successStatus: 201 },
  }),
  changeStaffMember: command({
    permission: 'staff.manage',
    input: Seen.extend({ name: line(120), role: Role, active: z.boolean() }),
    output: StaffMember,
    refusals: ['staff-member-unknown', 'changed-meanwhile', 'last-administrator'],
    route: { method: 'PUT', path: '/staff/{id}' },
  }),
}
