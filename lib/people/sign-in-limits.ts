import { networkOf } from "#lib/client-address.ts";
import type { Limit } from "#lib/throttle.ts";
import { knownDevice } from "./device.ts";

const QUARTER_HOUR_MS = 15 * 60 * 1_000;
/** One account, from devices that it never signed in on; whoever knows it tries again after a quarter of an hour. */
const PER_ACCOUNT = 10;
/** One address, whatever the account: an office behind one address signs in with the devices that it knows. */
const PER_ADDRESS = 30;
/** A device that the account signed in on before, which neither of the others holds. */
const PER_DEVICE = 10;

/** Names the limit of an account, which ends with a new password. @param email lower case */
export function accountLimit(email: string): string {
  return `sign-in account ${email}`;
}

/**
 * What an attempt to sign in counts against; `ofPerson`: what is forgotten once the password was shown.
 * @param given.email null: what was typed is none
 * @param given.personId null: nobody has it
 */
export function signInLimits(given: {
  readonly address: string;
  readonly device: string | null;
  readonly email: string | null;
  readonly personId: string | null;
}): (Limit & { readonly ofPerson: boolean })[] {
  const { address, device, email, personId } = given;
  const known = personId === null ? null : knownDevice(personId, device);
  if (known !== null)
    return [{ key: `sign-in device ${known.name}`, most: PER_DEVICE, windowMs: QUARTER_HOUR_MS, ofPerson: true }];
  return [
    { key: `sign-in address ${networkOf(address)}`, most: PER_ADDRESS, windowMs: QUARTER_HOUR_MS, ofPerson: false },
    ...(email === null
      ? []
      : [{ key: accountLimit(email), most: PER_ACCOUNT, windowMs: QUARTER_HOUR_MS, ofPerson: true }]),
  ];
}
