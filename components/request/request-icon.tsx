import {
  ArrowLeft,
  ChevronDown,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  Clock,
  ClockAlert,
  Copy,
  CornerUpRight,
  Eye,
  type IconNode,
  Inbox,
  Mail,
  MessageSquareText,
  Paperclip,
  Phone,
  Plus,
  Printer,
  RotateCcw,
  Siren,
  Undo2,
  X,
} from "lucide";

const NODES = {
  "arrow-left": ArrowLeft,
  "chevron-down": ChevronDown,
  "circle-alert": CircleAlert,
  "circle-check": CircleCheck,
  "circle-dashed": CircleDashed,
  "circle-minus": CircleMinus,
  clock: Clock,
  "clock-alert": ClockAlert,
  copy: Copy,
  "corner-up-right": CornerUpRight,
  eye: Eye,
  inbox: Inbox,
  mail: Mail,
  "message-square-text": MessageSquareText,
  paperclip: Paperclip,
  phone: Phone,
  plus: Plus,
  printer: Printer,
  "rotate-ccw": RotateCcw,
  siren: Siren,
  "undo-2": Undo2,
  x: X,
} as const satisfies Record<string, IconNode>;

export type RequestIconName = keyof typeof NODES;

/**
 * An icon drawn where it stands: these pages use few, and the sprite of the support page, which every page loads, stays
 * as small as that page needs it.
 */
export function RequestIcon({ name }: { name: RequestIconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {NODES[name].map(([Tag, attributes]) => (
        <Tag key={JSON.stringify(attributes)} {...attributes} />
      ))}
    </svg>
  );
}
