// The records beside the text: a card each, opened by a click here or in the text.

const cardOf = (id) => byId(`record-${id}`);
const sourceName = (id) => now.records.get(id)?.fields.name || id;
const ORDER = ["whole", "claim", "figure", "source"];
const said = (word) => word.replaceAll("_", " ");

function showRecords() {
  const sections = ORDER.map((kind) => [kind, [...now.records.values()].filter((record) => record.of === kind)]);
  waiting.length = 0;
  byId("records").replaceChildren(...sections.filter(([, records]) => records.length).map(([kind, records]) => {
    const title = el("h4", { id: `kind-${kind}` }, heading(kind), " ", el("span", { class: "small number" }, String(records.length)));
    const list = el("ul", { class: "cards" });
    waiting.push(...records.map((record) => [list, record]));
    return el("section", { class: "kind", "data-kind": kind, "aria-labelledby": `kind-${kind}` }, title, list);
  }));
  makeCards(AT_ONCE);
}

// The first cards are made at once, those below them while the page is already there, all when one of them is wanted.
const AT_ONCE = 200;
const waiting = [];
let making = 0;

function makeCards(number) {
  clearTimeout(making);
  for (const [list, record] of waiting.splice(0, number)) list.append(card(record));
  if (waiting.length) making = setTimeout(() => makeCards(AT_ONCE), 10);
}

function madeCard(id) {
  if (now.records.has(id) && !cardOf(id)) makeCards(Infinity);
  return cardOf(id);
}

function heading(kind) {
  return { whole: "The article as a whole", claim: "Claims", figure: "Figures", source: "Sources" }[kind];
}

function card(record) {
  const name = `${record.of === "whole" ? "Finding" : record.of} ${record.id}`;
  const head = el("button", {
    type: "button", class: "card-head", "aria-expanded": "false", onclick: () => cardClicked(record),
  }, el("span", { class: "tag" }, record.id), statusOf(record.status), el("span", { class: "headline" }, headline(record)));
  return el("li", { class: `card ${record.of} ${record.status}`, id: `record-${record.id}`, "aria-label": name, hidden: hiddenRecords.has(record.id) },
    head,
    el("div", { class: "about" }, about(record)),
    el("ul", { class: "findings" }, record.findings.map((finding) => findingItem(finding, record.of !== "whole"))),
    el("div", { class: "marks" }, markLines(record)),
    el("div", { class: "detail", hidden: true }));
}

function statusOf(status) {
  return el("span", { class: `status ${status}` }, el("span", { "aria-hidden": "true" }, SYMBOLS[status], " "), status);
}

function headline(record) {
  if (record.of === "claim") return words(record.fields.statement);
  if (record.of === "figure") return words(record.quote || amount(record.fields));
  if (record.of === "source") return words(record.fields.name);
  return record.findings[0].code;
}

// What stands under the headline of a card.
function about(record) {
  const fields = record.fields;
  if (record.of === "claim") return claimAbout(record);
  if (record.of === "figure") {
    const parts = [amount(fields), fields.measures].filter(Boolean);
    return parts.map((part, at) => [at ? " · " : "", words(part)]);
  }
  if (record.of === "source") {
    const parts = [said(fields.kind), fields.title, fields.affiliation].filter(Boolean);
    return [...parts.map((part, at) => [at ? " · " : "", words(part)]), " · ", count(Object.values(record.mentions).reduce((a, b) => a + b, 0), "mention")];
  }
  return null;
}

function claimAbout(record) {
  const { attributions = [], speech, stance } = record.fields;
  const chain = attributions.map((link, at) => [
    at ? (link.role === "relay" ? ", relayed by " : ", ") : link.role === "relay" ? "relayed by " : "",
    button(words(sourceName(link.source_id)), () => openRecords([link.source_id]), { class: "link" }),
    link.cue ? [" ", el("q", { class: "cue-word", dir: "auto" }, ...visible(link.cue))] : null,
  ]);
  const manner = [said(speech), stance === "asserted" ? null : said(stance)].filter(Boolean).join(", ");
  return [chain.length ? ["— ", ...chain, " · "] : null, speech === "narration" ? "the author’s own voice" : manner];
}

function findingItem(finding, named) {
  const compared = finding.expected !== undefined || finding.found !== undefined;
  return el("li", { class: `finding-item ${finding.severity}`, tabindex: "-1" },
    named && el("p", {}, el("strong", {}, finding.code), " ", el("span", { class: "small" }, finding.severity)),
    words(finding.message, "p"),
    compared && el("dl", { class: "compared" },
      finding.expected !== undefined && el("div", {}, el("dt", {}, "the article has"), el("dd", {}, words(finding.expected))),
      finding.found !== undefined && el("div", {}, el("dt", {}, "the record has"), el("dd", {}, words(finding.found)))));
}

function markLines(record) {
  if (record.of === "whole") return [];
  return marksOn(record).map((mark) => {
    const right = Object.entries(mark.corrected || {}).map(([field, value]) => [" ", el("span", { class: "small" }, said(field), ": "), words(value === null ? "none" : rightly(field, value))]);
    return el("p", { class: `mark-line ${mark.verdict}` }, el("span", { "aria-hidden": "true" }, SYMBOLS[mark.verdict], " "),
      el("strong", {}, mark.verdict), mark.reviewer ? [" by ", words(mark.reviewer)] : null, right.length ? [":", ...right] : null, mark.note ? [" — ", words(mark.note)] : null);
  });
}

const rightly = (field, value) => (field === "speaker" ? sourceName(value) : value);

function cardClicked(record) {
  const alone = now.open.length === 1 && now.open[0] === record.id;
  openRecords(alone ? [] : [record.id], { from: "card" });
}

// Open records and no others: their cards unfold and their places light up.
function openRecords(ids, { from = "elsewhere", focus = false } = {}) {
  now.open = ids.filter((id) => now.records.has(id));
  const last = now.open.length === 1 ? `/${now.open[0]}` : "";
  history.replaceState(null, "", `#article-${now.number}${last}`);
  for (const id of now.open) madeCard(id);
  for (const made of byId("records").querySelectorAll(".card.open")) unfold(now.records.get(made.id.slice("record-".length)), false);
  for (const id of now.open) unfold(now.records.get(id), true);
  showChooser(from);
  lightUp(from !== "text");
  showFigureRows();
  const first = now.open.length ? cardOf(now.open[0]) : null;
  if (first && from !== "card" && !(from === "text" && narrow())) cardIntoView(first);
  if (first && focus) first.querySelector(".card-head").focus({ preventScroll: true });
}

function unfold(record, open) {
  const made = cardOf(record.id);
  made.classList.toggle("open", open);
  made.querySelector(".card-head").setAttribute("aria-expanded", String(open));
  const detail = made.querySelector(".detail");
  detail.hidden = !open;
  detail.replaceChildren(...(open ? details(record) : []));
}

// The panel scrolls by itself on a wide screen, and with the page on a narrow one.
function cardIntoView(made) {
  const panel = byId("records").closest(".panel");
  if (panel.scrollHeight > panel.clientHeight + 1 && getComputedStyle(panel).overflowY === "auto") {
    const top = made.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    panel.scrollTop += top - panel.querySelector(".chooser").offsetHeight - 60;
  } else if (narrow()) made.scrollIntoView({ block: "start" });
}

function chosenButton(record) {
  return button([el("span", { class: "tag" }, record.id), " ", record.of, el("span", { class: "brief" }, " ", statusOf(record.status), " ", headline(record))],
    () => openRecords([record.id], { focus: true }));
}

const narrow = () => matchMedia("(max-width: 60rem)").matches;

function showChooser(from) {
  const chooser = byId("chooser");
  // On a narrow screen the records are far below the text, so that even one is offered where the reader is.
  chooser.hidden = now.open.length < (from === "text" && narrow() ? 1 : 2);
  if (chooser.hidden) return chooser.replaceChildren();
  chooser.replaceChildren(el("span", { class: "small" }, `${count(now.open.length, "record")} here:`),
    ...now.open.map((id) => chosenButton(now.records.get(id))),
    button("Close", () => openRecords([], { from: "text" }), { class: "close" }));
}

function details(record) {
  const parts = [el("dl", { class: "fields" }, rows(record).map(([name, value]) =>
    el("div", {}, el("dt", {}, name), el("dd", {}, value))))];
  if (now.data.text !== undefined) {
    parts.push(button("Show in the text", () => lightUp(true), { class: "show-place" }));
  }
  const why = whyOf(record.id, "Why");
  if (why) parts.push(why);
  if (record.of !== "whole") parts.push(reviewForm(record));
  return parts;
}

function rows(record) {
  const fields = record.fields;
  const found = [];
  const add = (name, value) => { if (value !== undefined && value !== null && value !== "") found.push([name, typeof value === "string" ? words(value) : value]); };
  if (record.of === "claim") {
    add("quote", record.quote);
    add("when", fields.when && fields.when.text + (fields.when.date ? ` (${fields.when.date})` : ""));
    if (fields.figure_ids?.length) add("figures", fields.figure_ids.map((id) => linked(id)));
  } else if (record.of === "figure") {
    for (const name of ["value", "lower", "upper", "modifier", "kind", "unit", "currency", "measures"]) add(name, fields[name] && (/^(modifier|kind)$/.test(name) ? said(fields[name]) : fields[name]));
    if (fields.derivation) add("worked out", `${said(fields.derivation.operation)} of ${fields.derivation.operands.map((operand) => `“${operand.quote}”`).join(", ")}`);
    if (fields.claim_ids?.length) add("claims", fields.claim_ids.map((id) => linked(id)));
  } else if (record.of === "source") {
    add("not named because", fields.anonymity_reason);
    add("mentions", Object.entries(record.mentions).map(([wording, times], at) => [at ? ", " : "", words(wording), times > 1 ? ` ×${times}` : ""]).flat());
    add("says", claimsOf(record.id).map((id) => linked(id)));
  }
  if (record.folded) add("found", "apart from marks, spaces or letter case");
  return found.filter(([, value]) => !Array.isArray(value) || value.length);
}

function linked(id) {
  return button(el("span", { class: "tag" }, id), () => openRecords([id], { focus: true }), { class: "link" });
}

function claimsOf(source) {
  return [...now.records.values()].filter((record) => (record.fields.attributions || []).some((link) => link.source_id === source)).map((record) => record.id);
}

// A mark was made or taken back: show it in its card and in the counts.
function showMarks(record) {
  const made = cardOf(record.id);
  made.querySelector(".marks").replaceChildren(...markLines(record));
  const detail = made.querySelector(".detail");
  if (!detail.hidden) refreshForm(record, detail);
  showProgress();
  showUnsaved();
}
