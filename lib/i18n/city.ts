/** Zones are named in ASCII; these are the cities whose own spelling is not. */
const SPELLED: Readonly<Record<string, string>> = {
  "America/Bogota": "Bogotá",
  "America/Asuncion": "Asunción",
  "America/Mexico_City": "Ciudad de México",
  "America/Panama": "Panamá",
  "America/Sao_Paulo": "São Paulo",
};

/** The city that a zone is named after, as people write it. */
export function cityOf(timeZone: string): string {
  return SPELLED[timeZone] ?? (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
