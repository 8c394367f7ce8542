/** A value that was read from JSON, so that nobody can change what everybody is given. */
export function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
