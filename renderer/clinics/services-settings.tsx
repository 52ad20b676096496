export function ServicesSettings() {
  return null
}
