import { DeskIcon } from "#components/desk/desk-icon.tsx";

type Props = {
  title: string;
  lede?: string;
  /** Where one came from, above the title of a page that the side bar does not lead to. */
  back?: { readonly href: string; readonly label: string };
  /** What is done most here, beside the title. */
  action?: React.ReactNode;
  /** What its styles know it by, where it has some of its own. */
  className?: string;
  children: React.ReactNode;
};

/** A page of the administration. One that the side bar leads to is called as it is there, in the bar of a phone as well. */
export function AdminPage({ title, lede, back, action, className = "", children }: Props) {
  return (
    <main id="main" className={`page ${className}`}>
      {back !== undefined && (
        <a className="way-back" href={back.href}>
          <DeskIcon name="arrow-left" />
          {back.label}
        </a>
      )}
      <div className="row-head">
        <div>
          <h1 className={back === undefined ? "in-bar" : undefined}>{title}</h1>
          {lede !== undefined && <p>{lede}</p>}
        </div>
        {action}
      </div>
      {children}
    </main>
  );
}
