import { useDesk } from "./desk-context.ts";

/** What a link of the desk does when it is clicked: it leads on within the page, unless another tab or window is asked for. */
export function useFollow(): (href: string) => (event: React.MouseEvent) => void {
  const { go } = useDesk();
  return (href) => (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
}
