// Filters the posters of a page by words and choices. Every card is in the page already: without this
// script all are shown. A classic script without modules or fetch, so that it works from file:// too.
(() => {
  const form = document.querySelector("[data-filter]");
  if (!form) return;

  const cards = [...document.querySelectorAll("[data-search]")];
  const status = document.querySelector("[data-count]");
  const reset = form.querySelector("[type=reset]");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const show = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
    const fits = ({ dataset }) => chosen.every(([name, value]) => name === "q"
      ? fold(value).trim().split(/\s+/).every((word) => dataset.search.includes(word))
      : (dataset[name] || "").split(" ").includes(value));
    let shown = 0;
    for (const card of cards) shown += !(card.hidden = !fits(card));
    status.textContent = status.dataset.count.replace("{n}", shown.toLocaleString(document.documentElement.lang));
    reset.hidden = !chosen.length;
    return chosen;
  };

  const keep = () => {
    const state = `${new URLSearchParams(show())}`;
    try { history.replaceState(null, "", state ? `?${state}` : location.pathname); } catch { /* file:// may refuse */ }
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  form.addEventListener("input", keep);
  form.addEventListener("reset", () => setTimeout(keep));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (location.search) show();
})();
