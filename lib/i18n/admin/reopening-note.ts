/** Why there is a revision that opens a channel again, as everybody may read it: in the language of the desk, as all notes. */
export function reopeningNote(channel: string): string {
  return `${channel}: vuelve a su horario.`;
}
