// The page begins.

function connect() {
  byId("text").addEventListener("click", placeClicked);
  byId("text").addEventListener("keydown", walkPlaces);
  byId("filters").addEventListener("input", filtersChanged);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(filtersChanged));
  byId("find").addEventListener("input", listArticles);
  byId("previous").addEventListener("click", () => showArticle(now.number - 1));
  byId("next").addEventListener("click", () => showArticle(now.number + 1));
  byId("finding-back").addEventListener("click", () => walkFindings(-1));
  byId("finding-on").addEventListener("click", () => walkFindings(1));
  byId("save").addEventListener("click", saveReview);
  byId("save-here").addEventListener("click", saveReview);
  byId("load").addEventListener("click", () => byId("load-file").click());
  byId("load-file").addEventListener("change", (event) => {
    if (event.target.files[0]) loadReview(event.target.files[0]);
    event.target.value = "";
  });
  byId("reviewer").addEventListener("change", () => {
    memory.set("reviewer", byId("reviewer").value);
    for (const id of now.open) showMarks(now.records.get(id));
  });
  byId("show-keys").addEventListener("click", KEYS["?"]);
  byId("single-keys").addEventListener("change", (event) => memory.set("single-keys", String(event.target.checked)));
  byId("theme").addEventListener("click", () => {
    setTheme(dark() ? "light" : "dark");
    memory.set("theme", document.documentElement.dataset.theme);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme());
  addEventListener("beforeprint", () => makeCards(Infinity));
  addEventListener("keydown", keyPressed);
  addEventListener("hashchange", followHash);
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
}

// #article-12 or #article-12/c3; #text-HASH/c3, from a chapter, finds the article on whichever page it stands.
// Any other anchor is a chapter's, and the browser goes there by itself.
function followHash() {
  const found = /^#(?:article-(\d+)|text-([0-9a-f]+))(?:\/(\w+))?$/.exec(location.hash);
  if (!found) return false;
  const [, place, hash, record] = found;
  const number = hash ? run.articles.findIndex((entry) => entry.sha256 === hash) + 1 : Number(place);
  if (!run.articles[number - 1]) return hash ? lookOnNextPage() : false;
  showArticle(number);
  byId("article").scrollIntoView({ block: "start" });
  byId("article").focus({ preventScroll: true });
  if (now.records.has(record)) openRecords([record]);
  return true;
}

// A page knows its own articles alone, so that one asks the next; chapters stand on the first.
function lookOnNextPage() {
  const next = pages[run.page];
  if (next) location.assign(next.href + location.hash);
  return false;
}

function start() {
  byId("reviewer").value = memory.get("reviewer") || "";
  byId("single-keys").checked = memory.get("single-keys") !== "false";
  setTheme(memory.get("theme"));
  if (narrow()) byId("contents-fold").open = false;
  connect();
  showPages();
  makeSortable(byId("main"));
  showTotals();
  makeList();
  if (!run.articles.length) {
    byId("article").replaceChildren(el("p", { class: "notice" }, "These results hold no article."));
    return;
  }
  if (!followHash()) {
    const anchor = location.hash;
    showArticle(1);
    if (anchor) history.replaceState(null, "", anchor);
  }
  listArticles();
  requestAnimationFrame(() => setTimeout(() => performance.mark("shown")));
}

start();
