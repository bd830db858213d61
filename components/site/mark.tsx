/** The open door: the mark of every page. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect className="mark-wall" width="24" height="24" rx="6" />
      <path className="mark-way" d="M7 5.5h10V20H7z" />
      <path className="mark-leaf" d="M7 5.5l6 2.6v14.4L7 20z" />
    </svg>
  );
}
