/**
 * A list of which only the rows in sight exist, so that a hundred thousand scroll like ten. What is above stays where it is
 * when something new comes at the top.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly total: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly row: (index: number) => ComponentChildren;
  /** Told which rows are in sight, with some beyond them. */
  readonly onRange: (from: number, to: number) => void;
  /** How many of the rows at the top are new since the list was begun; null where rows do not move down. */
  readonly grown: number | null;
}

const beyond = 12;

export function VirtualList({
  label,
  total,
  rowHeight,
  row,
  onRange,
  grown,
}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const before = useRef(grown);
  useLayoutEffect(() => {
    const element = box.current;
    const more = (grown ?? 0) - (before.current ?? 0);
    before.current = grown;
    if (element !== null && more > 0 && element.scrollTop > rowHeight)
      element.scrollTop += more * rowHeight;
  }, [grown]);
  const from = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const until = Math.min(total, Math.ceil((top + height) / rowHeight) + beyond);
  useEffect(() => {
    onRange(from, until);
  }, [from, until, total]);
  const rows = [];
  for (let index = from; index < until; index += 1)
    rows.push(
      <li
        key={index}
        class="line"
        aria-posinset={index + 1}
        aria-setsize={total}
        ref={(element) => {
          // A position by script: the policy of the page allows no style in its text.
          if (element !== null) {
            element.style.transform = `translateY(${index * rowHeight}px)`;
            element.style.height = `${rowHeight}px`;
          }
        }}
      >
        {row(index)}
      </li>,
    );
  return (
    <div
      class="scroller"
      ref={box}
      tabIndex={-1}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop);
      }}
    >
      <ol
        class="lines"
        aria-label={label}
        ref={(element) => {
          if (element !== null) element.style.height = `${total * rowHeight}px`;
        }}
      >
        {rows}
      </ol>
    </div>
  );
}
