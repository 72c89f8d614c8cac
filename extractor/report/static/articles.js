// The list of articles, the counts on top, and the one article that is shown.

let listed = run.articles.map((_, at) => at + 1);
const hays = new Map();

function makeList() {
  byId("articles").replaceChildren(...run.articles.map((entry, at) => {
    const bad = STATUSES.slice(1).map((status, rank) => [status, sum(entry, rank + 1)]).filter(([, number]) => number);
    return el("li", { id: `listed-${at + 1}` },
      el("a", { href: `#article-${at + 1}` }, words(entry.title)),
      el("span", { class: "small" }, words([entry.outlet, entry.date].filter(Boolean).join(", ")),
        ...bad.map(([status, number]) => el("span", { class: `badge ${status}` }, SYMBOLS[status], " ", String(number), " ", status)),
        entry.partial && el("span", { class: "badge flagged" }, "partial"),
        entry.missing && el("span", { class: "badge rejected" }, "no text")));
  }));
}

const sum = (entry, rank) => Object.values(entry.counts).reduce((all, counts) => all + counts[rank], 0);

// Articles that hold a record of the wanted status or a wanted finding, and all the words.
function listArticles() {
  const sought = folded(byId("find").value.trim());
  const rank = STATUSES.indexOf(filters.status);
  listed = [];
  run.articles.forEach((entry, at) => {
    const shown = (rank < 0 || sum(entry, rank) > 0) &&
      (!filters.code || entry.codes.includes(filters.code)) && (!sought || hay(at + 1).includes(sought));
    byId(`listed-${at + 1}`).hidden = !shown;
    if (shown) listed.push(at + 1);
  });
  const all = run.articles.length;
  byId("listed").textContent = listed.length === all ? count(all, "article") : `${listed.length} of ${count(all, "article")}`;
}

function hay(number) {
  if (!hays.has(number)) {
    const data = JSON.parse(byId(`data-${number}`).textContent);  // not kept: a search goes through all of them
    const parts = [data.title, data.info.outlet, data.info.path, data.text, ...data.records.map((record) => record.fields.statement || record.fields.name || record.quote)];
    hays.set(number, folded(parts.filter(Boolean).join("\n")));
  }
  return hays.get(number);
}

function nextListed(step, wanted = () => true) {
  const further = step > 0 ? listed.filter((number) => number > now.number) : listed.filter((number) => number < now.number).reverse();
  return further.find((number) => wanted(run.articles[number - 1]));
}

function showTotals() {
  const kinds = ["claim", "figure", "source", "whole"];
  const total = (kind, rank) => run.articles.reduce((all, entry) => all + entry.counts[kind][rank], 0);
  const head = el("tr", {}, el("td", {}), ...STATUSES.map((status) => el("th", { scope: "col" }, statusOf(status))));
  const rows = kinds.map((kind) => el("tr", {}, el("th", { scope: "row" }, KINDS[kind]),
    ...STATUSES.map((status, rank) => el("td", { class: "amount" }, kind === "whole" && !rank ? "" : total(kind, rank).toLocaleString("en")))));
  byId("totals").replaceChildren(
    el("table", { class: "counts" }, el("caption", { class: "spoken" }, "Records by status"), el("thead", {}, head), el("tbody", {}, rows)),
    el("ul", { class: "facts" },
      counted(run.articles.length, "article"),
      counted(run.articles.reduce((all, entry) => all + entry.findings, 0), "finding"),
      numbered(run.articles.filter((entry) => entry.partial).length, "partial", "flagged"),
      numbered(run.articles.filter((entry) => entry.missing).length, "without their text", "rejected"),
      el("li", { id: "progress" })));
}

function counted(number, noun) {
  const [figure, word] = count(number, noun).split(" ");
  return el("li", {}, el("strong", {}, figure), " ", word);
}

function numbered(number, label, status) {
  return number ? el("li", { class: status }, el("strong", {}, String(number)), " ", label) : null;
}

function showProgress() {
  const records = now.data.records.length;
  const done = now.data.records.filter((record) => marksOn(record).length).length;
  byId("progress").replaceChildren(el("strong", {}, String(done)), ` of ${records} marked in this article`);
}

function showPages() {
  if (pages.length < 2) return;
  byId("pages").replaceChildren(...pages.map((page, at) => [
    at + 1 === run.page ? el("strong", { "aria-current": "page" }, `Page ${at + 1}`) : el("a", { href: page.href }, `Page ${at + 1}`),
    ` (articles ${page.first}–${page.last}) `]).flat());
}

function showArticle(number, record) {
  const before = byId(`listed-${now.number}`)?.querySelector("a");
  before?.removeAttribute("aria-current");
  Object.assign(now, { number, data: articleData(number), open: [], finding: -1 });
  now.records = new Map(recordsOf(now.data).map((each) => [each.id, each]));
  const here = byId(`listed-${number}`);
  here.querySelector("a").setAttribute("aria-current", "true");
  here.scrollIntoView({ block: "nearest" });
  showHead();
  showText();
  showRecords();
  showFigures();
  showProvenance();
  showFilterChoices();
  applyFilters();
  showProgress();
  byId("records").closest(".panel").scrollTop = 0;
  if (record && now.records.has(record)) openRecords([record]);
  else history.replaceState(null, "", `#article-${number}`);
}

function showHead() {
  const { info, title, outcome, shortfalls } = now.data;
  byId("article-title").replaceChildren(...visible(title));
  byId("position").textContent = `${now.number.toLocaleString("en")} of ${run.articles.length.toLocaleString("en")}`;
  byId("previous").disabled = now.number === 1;
  byId("next").disabled = now.number === run.articles.length;
  const parts = [info.outlet, info.published_at?.slice(0, 10), info.path, info.url].filter(Boolean);
  byId("article-meta").replaceChildren(...parts.flatMap((part, at) => [at ? " · " : "", words(part)]));
  const byStatus = STATUSES.map((status, rank) => [status, sum(run.articles[now.number - 1], rank)]).filter(([, number]) => number);
  byId("article-meta").append(el("span", { class: "article-counts" }, byStatus.map(([status, number]) =>
    el("span", { class: `badge ${status}` }, SYMBOLS[status], " ", String(number), " ", status))));
  byId("article-notices").replaceChildren(...(outcome === "partial" || shortfalls.length ? [el("div", { class: "notice warn" },
    el("strong", {}, "Partial: "), "some of this article got no usable answer.", el("ul", {}, shortfalls.map((each) => words(each, "li"))))] : []));
}

function showProvenance() {
  const { provenance: made, info } = now.data;
  const tokens = made.input_tokens + made.output_tokens;
  const rows = [
    ["engine", made.engine], ["model", made.model], ["made", made.created_at.replace("T", " ").slice(0, 16) + " UTC"],
    ["version", `extractor ${made.extractor_version}`], ["schema", made.schema_sha256.slice(0, 12)],
    ...Object.entries(made.prompts).map(([name, label]) => [`prompt ${name}`, label]),
    ["requests", made.calls || made.cached_calls ? `${made.calls}, and ${count(made.cached_calls, "answer")} from the cache; ${count(made.repairs, "repair")}` : "none: no model was asked"],
    ["tokens", tokens ? `${made.input_tokens.toLocaleString("en")} in, ${made.output_tokens.toLocaleString("en")} out` : null],
    ["cost", made.cost_usd === undefined ? (made.calls ? "price unknown" : null) : `$${made.cost_usd.toFixed(4)}`],
    ["text", `${count(info.characters, "character")}, sha256 ${info.sha256.slice(0, 16)}…`],
  ];
  byId("provenance").replaceChildren(el("h3", { id: "provenance-title" }, "How these records came about"),
    el("dl", { class: "fields" }, rows.filter(([, value]) => value).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, words(value))))),
    ...[whyOf("article", "Why there is no record elsewhere")].filter(Boolean));
}
