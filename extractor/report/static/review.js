// Marks: what people say of records. Made here, kept in this browser, saved as a file.

// Own and loaded marks by article, kind, record and reviewer; a mark that was taken back has no verdict.
const marked = new Map(Object.entries(parsed(memory.get(`marks:${run.key}`)) || {}));
// What was loaded and fits nothing on this page goes into the saved file unchanged.
const elsewhere = [];
let unsaved = 0;

function parsed(json) {
  try { return JSON.parse(json); } catch { return null; }
}

const markKey = (number, mark) => JSON.stringify([run.articles[number - 1].sha256, mark.kind, mark.record, mark.reviewer || null]);

// The marks on an article as they stand, until one is made or taken back.
const standing = new Map();

function marksOf(number) {
  if (!standing.has(number)) standing.set(number, joinedMarks(number));
  return standing.get(number);
}

function joinedMarks(number) {
  const all = new Map(articleData(number).marks.map((mark) => [markKey(number, mark), mark]));
  const sha256 = run.articles[number - 1].sha256;
  for (const [key, mark] of marked) {
    if (!key.startsWith(`["${sha256}"`)) continue;
    const there = all.get(key);
    const record = articleData(number).records.find((each) => each.id === mark.record && each.of === mark.kind);
    if (record && fits(mark, record) && !(there && older(mark, there))) all.set(key, mark);
  }
  return [...all.values()].filter((mark) => mark.verdict);
}

function older(one, other) {
  return Boolean(one.marked_at && other.marked_at && one.marked_at < other.marked_at);
}

function fits(mark, record) {
  return (mark.start ?? null) === record.start && (mark.end ?? null) === record.end &&
    (mark.content ?? record.content) === record.content;
}

const reviewer = () => byId("reviewer").value.trim() || null;

function marksOn(record) {
  return marksOf(now.number).filter((mark) => mark.kind === record.of && mark.record === record.id);
}

function ownMark(record) {
  return marksOn(record).find((mark) => (mark.reviewer || null) === reviewer()) || null;
}

function putMark(record, verdict, corrected, note) {
  const mark = { kind: record.of, record: record.id, content: record.content, verdict };
  if (record.start !== null) Object.assign(mark, { start: record.start, end: record.end });
  if (verdict === "corrected") mark.corrected = corrected;
  if (note) mark.note = note;
  if (reviewer()) mark.reviewer = reviewer();
  mark.marked_at = new Date().toISOString();
  keepMark(now.number, mark);
  unsaved++;
  showMarks(record);
  say(verdict ? `${record.id} ${verdict}.` : `${record.id}: your mark is taken back.`);
}

function keepMark(number, mark) {
  marked.set(markKey(number, mark), mark);
  standing.clear();
  memory.set(`marks:${run.key}`, JSON.stringify(Object.fromEntries(marked)));
}

function reviewFile() {
  const articles = run.articles.map((entry, at) => ({ sha256: entry.sha256, marks: marksOf(at + 1) }));
  const all = [...articles, ...elsewhere].filter((article) => article.marks.length);
  return { schema_version: "1", articles: all };
}

// Where the marks are made, so that nobody has to look for the way to keep them.
function showUnsaved() {
  byId("save-here").hidden = !unsaved;
  byId("save-here").textContent = `Save review (${count(unsaved, "change")})`;
}

function saveReview() {
  const review = reviewFile();
  const number = review.articles.reduce((sum, article) => sum + article.marks.length, 0);
  if (!number) return say("There are no marks to save yet.");
  const file = URL.createObjectURL(new Blob([JSON.stringify(review, null, 1) + "\n"], { type: "application/json" }));
  const link = el("a", { href: file, download: "review.json" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(file), 10000);
  unsaved = 0;
  showUnsaved();
  say(`${count(number, "mark")} saved in review.json.`);
}

async function loadReview(file) {
  const articles = articlesIn(parsed(await file.text()));
  if (!articles) return say(`${file.name} is no review as this page saves it.`);
  const strays = articles.map((article) => ({ ...article, marks: article.marks.filter((mark) => !takeMark(article.sha256, mark)) }))
    .filter((article) => article.marks.length);
  elsewhere.push(...strays);
  const [all, lost] = [articles, strays].map((some) => some.reduce((sum, article) => sum + article.marks.length, 0));
  showArticle(now.number, now.open[0]);
  say(`${count(all - lost, "mark")} loaded.` + (lost ? ` ${count(lost, "mark")} fit no record here, and are kept for saving.` : ""));
}

// The articles of a review, null if that is not what it is.
function articlesIn(review) {
  const good = Array.isArray(review?.articles) && review.articles.every((article) =>
    typeof article?.sha256 === "string" && Array.isArray(article.marks) && article.marks.every(isMark));
  return good ? review.articles : null;
}

function isMark(mark) {
  return ["accepted", "rejected", "corrected"].includes(mark?.verdict) && typeof mark.record === "string" && mark.kind in run.correctable;
}

function takeMark(sha256, mark) {
  let taken = false;
  run.articles.forEach((entry, at) => {
    if (entry.sha256 !== sha256) return;
    const record = articleData(at + 1).records.find((each) => each.of === mark.kind && each.id === mark.record);
    if (!record || !fits(mark, record)) return;
    taken = true;
    const there = marked.get(markKey(at + 1, mark));
    if (!there || !older(mark, there)) keepMark(at + 1, mark);
  });
  return taken;
}
