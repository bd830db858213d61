import { DeskIcon } from "#components/desk/desk-icon.tsx";

/** Why a field was not taken; nothing where it was. */
export function Trouble({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="trouble" id={id}>
      <DeskIcon name="circle-alert" />
      {text}
    </p>
  );
}
