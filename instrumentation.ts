/** Once a process, before its first request: reads the catalogue, so that nobody waits for it, and sets off the sweep. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { snapshot } = await import("#lib/catalogue/snapshot.ts");
  await snapshot();
  const { keepSweeping } = await import("#lib/tickets/keep-sweeping.ts");
  keepSweeping();
}
