/** Amounts in words as Indian invoices have them: thousands, lakhs and crores. */

const small = (
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen " +
  "Eighteen Nineteen"
).split(" ");
const tens =
  "Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");

const groups = [
  [10_000_000, "Crore"],
  [100_000, "Lakh"],
  [1000, "Thousand"],
  [100, "Hundred"],
] as const;

/** For example `Rupees One Lakh Twenty Three Thousand Four Hundred Fifty Six and Seventy Eight Paise Only`. */
export function inWords(paise: number): string {
  const rupees = Math.floor(paise / 100);
  const rest = paise % 100;
  const tail = rest === 0 ? "" : ` and ${counted(rest)} Paise`;
  return `Rupees ${counted(rupees)}${tail} Only`;
}

/** A whole number from 0 up. */
function counted(number: number): string {
  if (number < 20) return small[number] ?? "";
  if (number < 100) {
    const ten = tens[Math.floor(number / 10)] ?? "";
    return number % 10 === 0 ? ten : `${ten} ${counted(number % 10)}`;
  }
  const [size, name] = groups.find(([least]) => number >= least) ?? groups[3];
  const head = `${counted(Math.floor(number / size))} ${name}`;
  return number % size === 0 ? head : `${head} ${counted(number % size)}`;
}
