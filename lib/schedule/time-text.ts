/** "07:00" → 420, "24:00" → 1440. The text is one that the schema of a schedule has let in. */
export function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

/** 420 → "07:00", 1440 → "24:00". */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
