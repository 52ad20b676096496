import type { Colour, NewClinic, ResourceKind, WeeklyHours } from '../../shared/clinics.ts'

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

/** One room by the sea, an hour behind, where somebody comes once a week. */
export const secondPremises: NewClinic = {
  ...premises,
  name: 'Salus Demo Las Palmas',
  address: 'Paseo del Río 3, 35001 Las Palmas',
  phone: '928 000 000',
  email: 'laspalmas@demo.test',
  zone: 'Atlantic/Canary',
}
export const secondHours: WeeklyHours[] = [{ weekday: 4, from: '09:00', to: '18:00' }]

const days = (weekdays: readonly number[], from: string, to: string): WeeklyHours[] =>
  weekdays.map((weekday) => ({ weekday, from, to }))
const everyDay = [1, 2, 3, 4, 5]
const wholeDay = [...days(everyDay, '08:00', '14:00'), ...days(everyDay, '15:00', '20:00')]

type Person = {
  readonly name: string
  readonly profession: string
  readonly specialities: string[]
  readonly colour: Colour
  readonly hours: WeeklyHours[]
  /** Hours in the second clinic. */
  readonly second?: WeeklyHours[]
}
export const practitioners: readonly [Person, ...Person[]] = [
  {
    name: 'Elena Prado',
    profession: 'Fisioterapeuta',
    specialities: ['Columna', 'Suelo pélvico'],
    colour: 'teal',
    hours: days(everyDay, '08:00', '20:00'),
  },
  { name: 'Marc Oliver', profession: 'Fisioterapeuta', specialities: ['Deporte'], colour: 'blue', hours: wholeDay },
  {
    name: 'Inés Robledo',
    profession: 'Osteópata',
    specialities: ['Osteopatía'],
    colour: 'violet',
    hours: days(everyDay, '09:00', '17:00'),
  },
  {
    name: 'Tomás Alday',
    profession: 'Médico rehabilitador',
    specialities: ['Ecografía', 'Ondas de choque'],
    colour: 'orange',
    hours: days([1, 2, 3, 5], '10:00', '19:00'),
    second: days([4], '10:00', '17:00'),
  },
]
/** Who has some days off in the week after this one. */
export const onHoliday = 'Inés Robledo'

/** What every treatment needs, and what some do; with the pieces there are. */
export const equipment = {
  room: { name: 'Sala de tratamiento', family: 'room', pieces: ['Sala 1', 'Sala 2', 'Sala 3', 'Sala 4'] },
  ultrasound: { name: 'Ecógrafo', family: 'equipment', pieces: ['Ecógrafo A', 'Ecógrafo B'] },
  shockwave: { name: 'Ondas de choque', family: 'equipment', pieces: ['Ondas de choque A'] },
} as const satisfies {
  readonly [kind: string]: Pick<ResourceKind, 'name' | 'family'> & { readonly pieces: readonly string[] }
}
export type Equipment = keyof typeof equipment

type Offer = {
  readonly name: string
  readonly minutes: number
  readonly price: number
  readonly colour: Colour
  readonly requires: readonly Equipment[]
  readonly bufferAfter?: number
  /** What the insurer pays, where it pays otherwise. */
  readonly insured?: number
  /** Also in the second clinic. */
  readonly everywhere?: true
}
/** The first is what most people come for. */
export const services: readonly [Offer, ...Offer[]] = [
  {
    name: 'Fisioterapia',
    minutes: 30,
    price: 3_800,
    colour: 'teal',
    requires: ['room'],
    insured: 2_400,
    everywhere: true,
  },
  {
    name: 'Primera visita',
    minutes: 45,
    price: 5_500,
    colour: 'indigo',
    requires: ['room'],
    insured: 3_500,
    everywhere: true,
  },
  { name: 'Osteopatía', minutes: 60, price: 6_500, colour: 'violet', requires: ['room'], bufferAfter: 15 },
  { name: 'Revisión', minutes: 15, price: 2_000, colour: 'blue', requires: ['room'], insured: 1_500 },
  { name: 'Fisioterapia con ecografía', minutes: 45, price: 5_800, colour: 'green', requires: ['room', 'ultrasound'] },
  { name: 'Ondas de choque', minutes: 30, price: 5_000, colour: 'orange', requires: ['room', 'shockwave'] },
]
export const exemptionGround = 'Artículo 20.Uno.3.º de la Ley 37/1992 del IVA'
export const insurer = 'Mutua Aurora'
export const holiday = 'Fiesta local'

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
