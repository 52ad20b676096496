import type { staff } from '../../shared/staff.ts'
import type { Routes } from '../platform/routes.ts'
import { addStaffMember } from './add-staff-member.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { changeStaffMember } from './change-staff-member.ts'
import { chooseLanguage } from './choose-language.ts'
import { listStaff } from './list-staff.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { whoAmI } from './who-am-i.ts'

export const staffRoutes: Routes<typeof staff> = {
  signIn,
  signOut,
  whoAmI,
  changeOwnPassword,
  chooseLanguage,
  listStaff,
  addStaffMember,
  changeStaffMember,
}
