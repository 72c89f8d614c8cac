// Which records are shown: by status, kind, source, finding, mark and words.

const filters = { words: "", status: "", kind: "", source: "", code: "", mark: "" };
const hiddenRecords = new Set();
const isShown = (id) => now.records.has(id) && !hiddenRecords.has(id);

function readFilters() {
  for (const name of ["status", "kind", "source", "code", "mark"]) filters[name] = byId(`by-${name}`).value;
  filters.words = folded(byId("words").value.trim());
}

function matches(record) {
  return (!filters.status || record.status === filters.status) && (!filters.kind || record.of === filters.kind) &&
    (!filters.code || record.findings.some((finding) => finding.code === filters.code)) &&
    (!filters.source || belongsTo(record, filters.source)) && matchesMark(record) &&
    (!filters.words || haystack(record).includes(filters.words));
}

function belongsTo(record, source) {
  if (record.of === "source") return record.id === source;
  const claims = record.of === "claim" ? [record.id] : record.fields.claim_ids || [];
  const said = new Set(claimsOf(source));
  return claims.some((id) => said.has(id));
}

function matchesMark(record) {
  if (!filters.mark) return true;
  const verdicts = record.of === "whole" ? [] : marksOn(record).map((mark) => mark.verdict);
  if (filters.mark === "none") return record.of !== "whole" && !verdicts.length;
  return filters.mark === "any" ? verdicts.length > 0 : verdicts.includes(filters.mark);
}

function haystack(record) {
  const own = [record.id, record.quote, ...Object.keys(record.mentions), ...Object.values(record.fields).filter((value) => typeof value === "string")];
  const sources = (record.fields.attributions || []).map((link) => sourceName(link.source_id));
  const findings = record.findings.flatMap((finding) => [finding.code, finding.message, finding.expected, finding.found]);
  return folded([...own, ...sources, ...findings].filter(Boolean).join("\n"));
}

function applyFilters() {
  hiddenRecords.clear();
  for (const record of now.records.values()) {
    const shown = matches(record);
    if (!shown) hiddenRecords.add(record.id);
    const made = cardOf(record.id);
    if (made) made.hidden = !shown;
  }
  const kinds = new Set([...now.records.values()].filter((record) => isShown(record.id)).map((record) => record.of));
  for (const section of byId("records").querySelectorAll(".kind")) section.hidden = !kinds.has(section.dataset.kind);
  const all = now.records.size;
  const shown = all - hiddenRecords.size;
  byId("shown").textContent = shown === all ? count(all, "record") : `${shown} of ${count(all, "record")}`;
  lightWords(filters.words);
  lightUp(false);
  showFigureRows();
  showFindingCount();
}

function filtersChanged() {
  readFilters();
  applyFilters();
  listArticles();
}

function showFilterChoices() {
  const sources = [...now.records.values()].filter((record) => record.of === "source");
  options("by-source", sources.map((record) => [record.id, record.fields.name]));
  const codes = new Set(run.articles.flatMap((entry) => entry.codes));
  options("by-code", [...codes].sort().map((code) => [code, code]));
  filters.source = byId("by-source").value;
}

function options(id, choices) {
  const select = byId(id);
  const before = select.value;
  select.replaceChildren(el("option", { value: "" }, "any"), ...choices.map(([value, label]) => el("option", { value }, label)));
  select.value = choices.some(([value]) => value === before) && id !== "by-source" ? before : "";
}

// The findings of the records that are shown, in the order of the text where they have a place in it.
function findingsShown() {
  const order = new Map();
  allMarks().forEach((mark, at) => ownersOf(mark).forEach((owner) => order.has(owner) || order.set(owner, at)));
  const shown = [...now.records.values()].filter((record) => isShown(record.id));
  const found = shown.flatMap((record) => record.findings.map((finding, at) => ({ record, at })));
  return found.sort((one, other) => (order.get(one.record.id) ?? -1) - (order.get(other.record.id) ?? -1));
}

function showFindingCount() {
  const all = findingsShown();
  if (now.finding >= all.length) now.finding = -1;
  byId("finding-count").textContent = now.finding < 0 ? count(all.length, "finding") : `finding ${now.finding + 1} of ${all.length}`;
}

// Walk to the next finding; past the last, on to the next listed article that has one.
function walkFindings(step) {
  const all = findingsShown();
  const target = now.finding < 0 ? (step > 0 ? 0 : all.length - 1) : now.finding + step;
  if (all[target]) return openFinding(all, target);
  const further = nextListed(step, (entry) => entry.findings > 0);
  if (!further) return say("No more findings.");
  showArticle(further);
  now.finding = -1;
  walkFindings(step);
}

function openFinding(all, target) {
  now.finding = target;
  const { record, at } = all[target];
  openRecords([record.id]);
  cardOf(record.id).querySelectorAll(".finding-item")[at].focus({ preventScroll: true });
  showFindingCount();
  say(`Finding ${target + 1} of ${all.length}: ${record.findings[at].code}.`);
}

function walkRecords(step) {
  const ids = ORDER.flatMap((kind) => [...now.records.values()].filter((record) => record.of === kind && isShown(record.id)).map((record) => record.id));
  const here = ids.indexOf(now.open[0]);
  const target = ids[here < 0 ? (step > 0 ? 0 : ids.length - 1) : here + step];
  if (target) openRecords([target], { focus: true });
  else say("No more records.");
}
