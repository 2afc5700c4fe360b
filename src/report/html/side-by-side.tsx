/** Two tellings of one story beside one another; where they end differently is marked. */
import type { PlacedFinding } from "../../verdict/result.js";
import { sideBySide, type Row } from "../side-by-side.js";

export function SideBySide({
  tellings,
}: {
  readonly tellings: NonNullable<PlacedFinding["sideBySide"]>;
}) {
  const { titles, messages, ending } = sideBySide(tellings);
  return (
    <>
      <h5>Side by side</h5>
      <table class="tellings">
        <thead>
          <tr>
            {titles.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={messages} />
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              Ended with
            </th>
          </tr>
          <Rows rows={ending} />
        </tbody>
      </table>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <>
      {rows.map(({ cells, differs }) => (
        <tr class={differs ? "differs" : undefined}>
          {cells.map((cell) => (
            <td>
              {differs && <span class="unseen">differs: </span>}
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
