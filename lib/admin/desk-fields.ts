import type { CatalogueContent } from "#lib/catalogue/schema.ts";
import { type FieldValues, fieldInEachLanguage, fieldText, valuesInEachLanguage } from "./field-values.ts";

/** The fields of what a desk is called and where its clock stands. */
export function deskValues({ name, timeZone, intro, motto }: CatalogueContent["desk"]): FieldValues {
  return {
    "/name": [name],
    "/timeZone": [timeZone],
    ...valuesInEachLanguage("/intro", intro),
    ...valuesInEachLanguage("/motto", motto),
  };
}

/** What the fields say, to be read by the schema. */
export function deskOfFields(values: FieldValues) {
  return {
    name: fieldText(values, "/name"),
    timeZone: fieldText(values, "/timeZone"),
    intro: fieldInEachLanguage(values, "/intro"),
    motto: fieldInEachLanguage(values, "/motto"),
  };
}
