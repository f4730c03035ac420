// What a visitor has seen and kept. It stays in this browser and is sent nowhere; where storage is refused there
// is nothing to keep with. Names begin with the path of the site's root, so that two sites on one host do not mix.
var marks = (() => {
  const root = new URL("../..", document.currentScript.src).pathname;

  const recall = (name) => {
    try { return JSON.parse(localStorage.getItem(root + name)); } catch { return null; }
  };
  const remember = (name, value) => {
    try { localStorage.setItem(root + name, JSON.stringify(value)); } catch { /* refused, or full */ }
  };
  let lasting = true;
  try {
    localStorage.setItem(root, "");
    localStorage.removeItem(root);
  } catch { lasting = false; }

  const sets = { seen: new Set(), kept: new Set() };
  const read = () => {
    for (const name in sets) {
      const found = recall(name);
      if (!Array.isArray(found)) continue;
      sets[name].clear();
      for (const id of found) sets[name].add(id);
    }
  };
  // Read again before each change: another window may have changed it too.
  const change = (name, ids, on) => {
    read();
    for (const id of ids) sets[name][on ? "add" : "delete"](id);
    remember(name, [...sets[name]]);
    show();
  };

  const posterOf = (part) => part.closest("[data-poster]").dataset.poster;
  const show = () => {
    for (const button of document.querySelectorAll("[data-keep]")) {
      button.hidden = !lasting;
      button.setAttribute("aria-pressed", sets.kept.has(posterOf(button)));
    }
    for (const word of document.querySelectorAll(".card-seen")) word.hidden = !sets.seen.has(posterOf(word));
    for (const link of document.querySelectorAll("[data-kept-link]")) link.hidden = !sets.kept.size;
    for (const words of document.querySelectorAll("[data-kept-count]")) {
      words.textContent = words.dataset.keptCount.replace("{n}", figure(sets.kept.size));
    }
    document.dispatchEvent(new Event("marks"));
  };

  // Each card gets its button and its word from the page's template, with the title in its own language.
  const pattern = lasting && document.querySelector("[data-marks]")?.content;
  for (const card of pattern ? document.querySelectorAll(".card[data-poster]") : []) {
    const title = card.querySelector(".card-title");
    const added = pattern.cloneNode(true);
    card.querySelector(".card-place").append(added.querySelector(".card-seen"));
    const name = added.querySelector("bdi");
    name.textContent = title.textContent;
    name.lang = title.lang;
    name.dir = title.dir;
    card.append(added.querySelector(".keep"));
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-keep]");
    if (button) change("kept", [posterOf(button)], !sets.kept.has(posterOf(button)));
  });
  addEventListener("storage", ({ key }) => { if ([null, `${root}seen`, `${root}kept`].includes(key)) { read(); show(); } });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) { read(); show(); } });

  read();
  const open = document.querySelector("[data-poster][data-open]");
  if (open) change("seen", [open.dataset.poster], true);
  else show();

  return { root, recall, remember, lasting, ...sets, keep: (ids, on = true) => change("kept", ids, on) };
})();
