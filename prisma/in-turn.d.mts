/** Does work that two processes must not do at once, in a folder that both use. */
export function inTurn<T>(
  task: string,
  onWait: () => void,
  work: (goesOnAs: (pid: number) => void) => Promise<T>,
): Promise<T>;
