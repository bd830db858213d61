import { useEffect } from "react";

/** Names the tab, with the number of critical requests that came and that nobody sees to yet before it. */
export function useNumberedTitle(title: string, count: number): void {
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [title, count]);
}
