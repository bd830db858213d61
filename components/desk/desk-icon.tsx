"use client";

import {
  ArrowLeft,
  ArrowRight,
  AtSign,
  Check,
  ChevronLeft,
  ChevronRight,
  ChevronsDown,
  ChevronsUp,
  ChevronUp,
  CircleAlert,
  CirclePause,
  ClipboardList,
  Clock,
  Copy,
  Eye,
  FileUp,
  History,
  House,
  type IconNode,
  Inbox,
  Info,
  List,
  ListChecks,
  ListFilter,
  Lock,
  Menu,
  Paperclip,
  Plus,
  Reply,
  Search,
  SlidersHorizontal,
  Star,
  Tag,
  Trash2,
  Undo2,
  UserPlus,
  UserRound,
  UserRoundX,
  Users,
  X,
} from "lucide";
import type { IconName } from "#components/ui/icon.tsx";
import { spriteOf } from "#components/ui/sprite.ts";

/** So many of three bars are full. */
function bars(high: number): IconNode {
  const paths = ["M6 20v-5", "M12 20v-10", "M18 20v-15"];
  return paths.map((d, index) => ["path", { d, "stroke-width": "3.5", ...(index < high ? {} : { opacity: "0.28" }) }]);
}

/** Those that other pages do not use; `IconSprite` draws the rest. */
const NODES = {
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "at-sign": AtSign,
  "bars-1": bars(1),
  "bars-2": bars(2),
  "bars-3": bars(3),
  check: Check,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  "chevrons-down": ChevronsDown,
  "chevrons-up": ChevronsUp,
  "circle-alert": CircleAlert,
  "circle-pause": CirclePause,
  "clipboard-list": ClipboardList,
  clock: Clock,
  copy: Copy,
  eye: Eye,
  "file-up": FileUp,
  history: History,
  house: House,
  inbox: Inbox,
  info: Info,
  list: List,
  "list-checks": ListChecks,
  "list-filter": ListFilter,
  lock: Lock,
  menu: Menu,
  paperclip: Paperclip,
  plus: Plus,
  reply: Reply,
  search: Search,
  sliders: SlidersHorizontal,
  star: Star,
  tag: Tag,
  trash: Trash2,
  undo: Undo2,
  "user-plus": UserPlus,
  "user-round": UserRound,
  "user-round-x": UserRoundX,
  users: Users,
  x: X,
} as const satisfies Record<string, IconNode>;

export type DeskIconName = IconName | keyof typeof NODES;

const SPRITE = spriteOf(NODES);

/** The drawings of the desk's own icons, once a page; the support page carries none of them. */
export function DeskIconSprite() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made above of constants alone
  return <svg className="hidden" aria-hidden="true" dangerouslySetInnerHTML={{ __html: SPRITE }} />;
}

/** Says nothing to a screen reader: the word beside it does. */
export function DeskIcon({ name }: { name: DeskIconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
