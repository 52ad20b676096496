import type { demo } from '../../shared/demo.ts'
import type { Routes } from '../platform/routes.ts'
import { addPeople } from './add-people.ts'
import { openDemoClinic } from './open-demo-clinic.ts'

export const demoRoutes: Routes<typeof demo> = { openDemoClinic, addPeople }
