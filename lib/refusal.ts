/**
 * Something that a person must set right. Commands print the message as it stands, without a stack,
 * so it says what is wrong and what to do; anything else that is thrown is a bug or an outage.
 */
export class Refusal extends Error {
  override name = "Refusal";
}
