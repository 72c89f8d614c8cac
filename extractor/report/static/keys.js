// Keys: single letters where nothing is being typed, and they can be turned off.

const KEYS = {
  n: () => walkFindings(1), p: () => walkFindings(-1), j: () => walkRecords(1), k: () => walkRecords(-1),
  "]": () => stepArticle(1), "[": () => stepArticle(-1), a: () => markOpen("accepted"), r: () => markOpen("rejected"),
  c: () => withOpen(toggleCorrection), u: () => withOpen(takeBack), "/": () => byId("words").focus(), "?": () => byId("keys").showModal(),
};

function keyPressed(event) {
  if (event.key === "Escape") return escape(event);
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || byId("keys").open || !byId("single-keys").checked) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function escape(event) {
  if (byId("keys").open) return;
  if (event.target.closest("input, select, textarea")) event.target.blur();
  else openRecords([], { from: "text" });
}

function withOpen(action) {
  const record = now.records.get(now.open[0]);
  if (record && record.of !== "whole") action(record);
  else say(record ? "A finding of the whole article takes no mark." : "Open a record first.");
}

const markOpen = (verdict) => withOpen((record) => giveVerdict(record, verdict));

function stepArticle(step) {
  const further = nextListed(step);
  if (!further) return say(step > 0 ? "This is the last article." : "This is the first article.");
  showArticle(further);
  byId("article").focus({ preventScroll: true });
  byId("article").scrollIntoView({ block: "start" });
}

const dark = () => document.documentElement.dataset.theme
  ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  byId("theme").textContent = dark() ? "Light" : "Dark";
}
