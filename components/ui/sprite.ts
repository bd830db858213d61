import type { IconNode } from "lucide";

/** The drawings of some icons as the symbols that `Icon` points at. */
export function spriteOf(nodes: Readonly<Record<string, IconNode>>): string {
  return Object.entries(nodes)
    .map(([name, shapes]) => {
      const drawn = shapes.map(([tag, attributes]) => {
        const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`);
        return `<${tag} ${written.join(" ")}/>`;
      });
      return `<symbol id="i-${name}" viewBox="0 0 24 24">${drawn.join("")}</symbol>`;
    })
    .join("");
}
