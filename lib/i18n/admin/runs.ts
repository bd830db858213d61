/** Neighbours of which there are three or more as "first to last". */
export function runs(indexes: readonly number[], name: (index: number) => string, to: string): string[] {
  const found: number[][] = [];
  for (const index of indexes) {
    const run = found.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else found.push([index]);
  }
  return found.flatMap((run) => {
    const [first = 0] = run;
    return run.length < 3 ? run.map(name) : [`${name(first)} ${to} ${name(first + run.length - 1)}`];
  });
}
