import { PractitionerId, ServiceId } from '../../shared/clinics.ts'

const storedAs = 'salus.last-booking'
type Remembered = { readonly serviceId: string; readonly practitionerId: string }

/** Service and practitioner of the last booking at this desk; nothing about the patient. */
export function lastBooking(): Remembered {
  try {
    const { serviceId, practitionerId } = JSON.parse(localStorage.getItem(storedAs) ?? '{}') as Partial<Remembered>
    return {
      serviceId: ServiceId.safeParse(serviceId).data ?? '',
      practitionerId: PractitionerId.safeParse(practitionerId).data ?? '',
    }
  } catch {
    return { serviceId: '', practitionerId: '' }
  }
}

export function rememberBooking({ serviceId, practitionerId }: Remembered): void {
  localStorage.setItem(storedAs, JSON.stringify({ serviceId, practitionerId }))
}
