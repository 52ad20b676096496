export function DayScreen() {
  return null
}
