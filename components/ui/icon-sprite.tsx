import {
  BookUser,
  Braces,
  Calendar,
  CalendarOff,
  ChevronDown,
  CircleCheck,
  CircleMinus,
  ClockAlert,
  Contrast,
  Download,
  Globe,
  type IconNode,
  Mail,
  MapPin,
  Megaphone,
  MessageCircle,
  MessageSquareText,
  Moon,
  Phone,
  Scale,
  Siren,
  TriangleAlert,
  WifiOff,
} from "lucide";
import { createElement } from "react";
import type { IconName } from "./icon.tsx";

const NODES: Record<IconName, IconNode> = {
  "book-user": BookUser,
  braces: Braces,
  calendar: Calendar,
  "calendar-off": CalendarOff,
  "chevron-down": ChevronDown,
  "circle-check": CircleCheck,
  "circle-minus": CircleMinus,
  "clock-alert": ClockAlert,
  contrast: Contrast,
  download: Download,
  globe: Globe,
  mail: Mail,
  "map-pin": MapPin,
  megaphone: Megaphone,
  "message-circle": MessageCircle,
  "message-square-text": MessageSquareText,
  moon: Moon,
  phone: Phone,
  scale: Scale,
  siren: Siren,
  "triangle-alert": TriangleAlert,
  "wifi-off": WifiOff,
};

const SPRITE = (
  <svg className="hidden" aria-hidden="true">
    {Object.entries(NODES).map(([name, nodes]) => (
      <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
        {nodes.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
      </symbol>
    ))}
  </svg>
);

/** Every icon's drawing, once, for `Icon` to point at. */
export function IconSprite() {
  return SPRITE;
}
