// Figures as a table, numbers as people write them, and tables that sort.

const QUALIFIED = {
  approximately: "about", at_least: "at least", at_most: "up to", more_than: "more than", less_than: "less than",
};

function amount(fields) {
  const { value, lower, upper, modifier, unit, currency, kind } = fields;
  const number = value !== undefined ? grouped(value) : lower !== undefined && upper !== undefined ? `${grouped(lower)}–${grouped(upper)}`
    : lower !== undefined ? `${grouped(lower)} or more` : upper !== undefined ? `up to ${grouped(upper)}` : "";
  const words = [value !== undefined ? QUALIFIED[modifier] : null, currency, number, kind === "money" ? null : unit];
  return words.filter(Boolean).join(" ");
}

function grouped(number) {
  const [whole, part] = number.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
}

const COLUMNS = ["Record", "In the article", "Value", "Unit", "Kind", "What it says", "Said by", "Status"];

function showFigures() {
  const figures = [...now.records.values()].filter((record) => record.of === "figure");
  const room = byId("figures");
  room.hidden = !figures.length;
  room.replaceChildren(el("h3", { id: "figures-title" }, "Table of figures"),
    el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Figures, scrolls sideways" }, el("table", { class: "sortable figures" },
      el("thead", {}, el("tr", {}, COLUMNS.map((label) => el("th", { scope: "col", class: label === "Value" ? "amount" : null }, label)))),
      el("tbody", {}, figures.map(figureRow)))));
  makeSortable(room);
}

function figureRow(record) {
  const fields = record.fields;
  const number = fields.value ?? fields.lower ?? fields.upper;
  const speaker = (fields.claim_ids || []).map((id) => now.records.get(id)?.fields.attributions?.[0]).find(Boolean);
  const cell = (content, attributes) => el("td", attributes || {}, content);
  return el("tr", { "data-record": record.id },
    el("th", { scope: "row", "data-sort": record.id.replace(/\D/g, "") }, linked(record.id)),
    cell(words(record.quote || "nowhere")), cell(amount({ ...fields, unit: undefined }), { class: "amount", "data-sort": number ?? "" }),
    cell(words(fields.kind === "money" ? "" : fields.unit || "")), cell(said(fields.kind)), cell(words(fields.measures || "")),
    cell(speaker ? words(sourceName(speaker.source_id)) : ""), cell(statusOf(record.status), { "data-sort": String(STATUSES.indexOf(record.status)) }));
}

function showFigureRows() {
  for (const row of byId("figures").querySelectorAll("tr[data-record]")) {
    row.hidden = !isShown(row.dataset.record);
    row.classList.toggle("lit", now.open.includes(row.dataset.record));
  }
}

// Every column of a table.sortable sorts by its data-sort, or by its words; a second press turns the order round.
function makeSortable(room) {
  for (const table of room.querySelectorAll("table.sortable")) {
    const heads = [...(table.tHead?.rows[0]?.cells || [])];
    heads.forEach((head, column) => {
      if (head.querySelector(".sort")) return;
      head.append(el("button", { type: "button", class: "sort", onclick: () => sortBy(table, heads, column) }, ...head.childNodes));
    });
  }
}

function sortBy(table, heads, column) {
  const down = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head, at) => (at === column ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
  const turn = down ? -1 : 1;
  for (const body of table.tBodies) {
    const keyed = [...body.rows].map((row) => [sortKey(row.cells[column]), row]);
    keyed.sort(([one], [other]) => compared(one, other, turn));
    body.append(...keyed.map(([, row]) => row));
  }
  say(`Sorted by ${heads[column].textContent}, ${down ? "descending" : "ascending"}.`);
}

function sortKey(cell) {
  const key = (cell?.dataset.sort ?? cell?.textContent ?? "").trim();
  const plain = key.replace(/,(?=\d{3})/g, "");
  return key !== "" && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : key;
}

// Numbers before words, and what is empty last, whichever way the order goes.
function compared(one, other, turn) {
  if (one === "" || other === "") return (one === "") - (other === "");
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return turn * (typeof one === "number" ? one - other : one.localeCompare(other, undefined, { numeric: true, sensitivity: "base" }));
}
