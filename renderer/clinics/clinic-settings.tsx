export function ClinicSettings() {
  return null
}
