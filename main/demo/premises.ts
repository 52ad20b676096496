import type { Colour, NewClinic, WeeklyHours } from '../../shared/clinics.ts'

/** The invented practice of the demo clinic. */
export const premises: NewClinic = {
  name: 'Clínica Salus Demo',
  address: 'Calle de la Luna 12, 28004 Madrid',
  phone: '910 000 000',
  email: 'hola@demo.test',
  taxId: 'B00000000',
  country: 'ES',
  currency: 'EUR',
  language: 'es',
  zone: 'Europe/Madrid',
}

const week = (from: string, to: string): WeeklyHours[] => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }))
const wholeDay = [...week('08:00', '14:00'), ...week('15:00', '20:00')]

type Person = {
  readonly name: string
  readonly profession: string
  readonly colour: Colour
  readonly hours: WeeklyHours[]
}
export const practitioners: readonly [Person, ...Person[]] = [
  { name: 'Elena Prado', profession: 'Fisioterapeuta', colour: 'teal', hours: week('08:00', '20:00') },
  { name: 'Marc Oliver', profession: 'Fisioterapeuta', colour: 'blue', hours: wholeDay },
  { name: 'Inés Robledo', profession: 'Osteópata', colour: 'violet', hours: week('09:00', '17:00') },
  { name: 'Tomás Alday', profession: 'Médico rehabilitador', colour: 'orange', hours: week('10:00', '19:00') },
]

type Offer = { readonly name: string; readonly minutes: number; readonly price: number; readonly colour: Colour }
export const services: readonly [Offer, ...Offer[]] = [
  { name: 'Fisioterapia', minutes: 30, price: 3_800, colour: 'teal' },
  { name: 'Primera visita', minutes: 45, price: 5_500, colour: 'indigo' },
  { name: 'Osteopatía', minutes: 60, price: 6_500, colour: 'violet' },
  { name: 'Revisión', minutes: 15, price: 2_000, colour: 'blue' },
]

export const findings = [
  {
    complaint: 'Dolor lumbar de dos semanas, peor al levantarse.',
    examination: 'Movilidad lumbar limitada en flexión. Sin signos neurológicos.',
    treatment: 'Terapia manual lumbar y ejercicios de control motor.',
    response: 'Menos dolor al terminar: de 6 a 3 sobre 10.',
    plan: 'Dos sesiones por semana, tres semanas. Ejercicios en casa cada día.',
  },
  {
    complaint: 'Cervicalgia con cefalea por las tardes.',
    examination: 'Rotación derecha 60°. Puntos dolorosos en trapecio superior.',
    treatment: 'Movilización cervical suave, calor y ejercicio isométrico.',
    response: 'Recupera 15° de rotación. Buena tolerancia.',
    plan: 'Revisión en una semana. Pausas activas en el trabajo.',
  },
  {
    complaint: 'Esguince de tobillo hace diez días, carga completa con molestia.',
    examination: 'Edema leve, cajón anterior negativo.',
    treatment: 'Drenaje, propiocepción en plano estable y vendaje funcional.',
    response: 'Camina sin cojera al salir.',
    plan: 'Progresar a plano inestable. Volver a correr en tres semanas.',
  },
] as const
