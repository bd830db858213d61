/** The address of whoever asks. `lib/commands/web.ts` writes it over all that others said (TRUSTED_PROXY). */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}

/** Groups of 16 bits in an IPv6 address, and in the network that a provider gives to a single customer (RFC 6177). */
const GROUPS = 8;
const NETWORK_GROUPS = 4;
const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Whom a limit by address counts: an IPv4 address itself; of an IPv6 address its network of 64 bits, for whoever has one
 * of its addresses has all of them. What is no address is counted as it is.
 */
export function networkOf(address: string): string {
  const mapped = IPV4_MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const url = `http://[${address.split("%")[0]}]/`;
  if (!address.includes(":") || !URL.canParse(url)) return address;
  // As the URL standard writes it: in lower case, without leading zeros, the longest run of zeros left out.
  const [head = "", tail = ""] = new URL(url).hostname.slice(1, -1).split("::");
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const groups = [...first, ...Array.from({ length: GROUPS - first.length - last.length }, () => "0"), ...last];
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

function groupsOf(part: string): readonly string[] {
  return part === "" ? [] : part.split(":");
}
