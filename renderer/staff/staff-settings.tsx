export function StaffSettings() {
  return null
}
