export function PractitionersSettings() {
  return null
}
