// Filters, orders and sizes the posters of a page. Every card is in the page already: without this script all are shown,
// in the order of the page. A classic script without modules or fetch, so that it works from file:// too.
(() => {
  const { seen = new Set(), kept = new Set(), root = "", recall, remember } = window.marks || {};
  const lang = document.documentElement.lang;
  const form = document.querySelector("[data-filter]");
  const gallery = document.querySelector("[data-filtered]");
  let address = location.href.replace(/#.*/, ""); // of the view: where file:// refuses to change the bar, it is known here alone

  // A poster's page leads to its neighbours in the view that the visitor came from.
  document.addEventListener("click", ({ target }) => {
    const card = target.closest(".card-title a")?.closest(".gallery > .card");
    if (!card) return;
    const shown = [...card.parentNode.children].filter(({ hidden }) => !hidden);
    const from = Math.max(0, Math.min(shown.indexOf(card) - 250, shown.length - 500));
    const posters = shown.slice(from, from + 500).map(({ dataset: { poster }, children }) => {
      const title = [...children].find((part) => part.matches(".card-title"));
      return [poster, title.textContent, title.lang, title.dir];
    });
    const name = document.querySelector("h1").textContent.trim();
    const view = { url: address, name, posters, to: target.closest("a").pathname, led: [] }; // its links lead to, and have led
    try { sessionStorage.setItem(`view ${root}`, JSON.stringify(view)); } catch { /* refused */ }
  });

  // The way back from a poster's page leads to its card.
  const come = () => {
    const card = [...document.querySelectorAll(".gallery > .card")].find(({ dataset }) => location.hash === `#${dataset.poster}`);
    if (!card) return;
    card.scrollIntoView({ block: "center" });
    card.querySelector("a").focus({ preventScroll: true });
    try { history.replaceState(null, "", address); } catch { /* file:// may refuse */ }
  };

  if (!form || !gallery) return come();

  const { q, sort } = form.elements;
  const part = (name) => document.querySelector(`[data-${name}]`);
  const status = part("count");
  const reset = form.querySelector("[type=reset]");
  const filters = [...form.querySelectorAll("select")].filter((field) => field !== sort);
  const sizes = [...form.querySelectorAll("[data-density]")];
  const classes = { large: ["rows"], small: ["rows", "small"], list: ["list"] };
  const usual = gallery.matches(".gallery--list") ? "list" : "large";
  const usualOrder = sort.value;
  // As letters.py does, so that a card is found by its own words.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’ʻʼ]/g, "'").toLowerCase();
  const wordsOf = (text) => fold(text).split(/\s+/).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, "")).filter(Boolean);

  const cards = [...gallery.children].map((card, place) => ({
    card, place, id: card.dataset.poster, words: card.dataset.search || "", shown: true,
    values: filters.map(({ name }) => (card.dataset[name] || "").split(" ")),
  }));
  gallery.classList.toggle("gallery--many", cards.length > 300); // those out of sight are not laid out
  const nothing = part("nothing"); // not where the search itself has given way to the filter
  const copy = part("copy"); // not on every page with a filter
  const REST = 400; // milliseconds between two letters: who listens is not told of each
  let told = "", telling;
  const marked = filters.findIndex(({ name }) => name === "marks");

  // --- which posters
  const chosen = () => filters.map(({ value }) => value);
  const asked = () => wordsOf(q.value);
  const misses = ({ values }, wanted, but) => wanted.some((value, n) => value && n !== but && !values[n].includes(value));
  const found = (words, { words: known }) => words.every((word) => known.includes(word));

  const tell = () => { if (status.textContent !== told) status.textContent = told; };

  const choose = () => {
    const words = asked(), wanted = chosen();
    let shown = 0;
    for (const entry of cards) {
      const fits = found(words, entry) && !misses(entry, wanted);
      if (fits !== entry.shown) entry.card.hidden = !(entry.shown = fits);
      shown += fits;
    }
    told = status.dataset.count.replace("{n}", figure(shown));
    clearTimeout(telling);
    telling = setTimeout(tell, REST);
    if (nothing) {
      nothing.hidden = shown > 0;
      part("inside").search = new URLSearchParams({ q: q.value });
    }
    if (copy) copy.closest(".filter-share").hidden = !shown || !web;
    const active = wanted.filter(Boolean).length;
    reset.hidden = !active && !words.length;
    part("chosen").textContent = active ? ` (${figure(active)})` : "";
  };

  // How many posters would be shown for each option, given all other filters.
  const count = () => {
    const words = asked(), wanted = chosen(), able = cards.filter((entry) => found(words, entry));
    filters.forEach((field, n) => {
      const counts = Object.create(null); // a topic may be called "constructor"
      for (const entry of able) if (!misses(entry, wanted, n)) for (const value of entry.values[n]) counts[value] = (counts[value] || 0) + 1;
      for (const option of field.options) {
        if (!option.value) continue;
        const many = counts[option.value] || 0;
        option.words ??= option.text.replace(/ \([^()]*\)$/, "");
        const text = `${option.words} (${figure(many)})`;
        if (option.text !== text) option.text = text;
        // Hidden where browsers can, and dimmed where they cannot; what is chosen stays.
        option.disabled = option.hidden = !many && !option.selected;
      }
    });
  };

  const note = () => {
    for (const { id, values } of cards) values[marked] = [seen.has(id) ? "" : "new", kept.has(id) ? "kept" : ""];
  };

  // --- in which order
  const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10); };
  let day = today();

  // A lot for each poster and day (FNV-1a, mixed as in MurmurHash3): the same for everybody, and fair from day to day.
  const lot = (words) => {
    let sum = 2166136261;
    for (const letter of words) sum = Math.imul(sum ^ letter.codePointAt(0), 16777619);
    sum = Math.imul(sum ^ sum >>> 16, 0x85ebca6b);
    sum = Math.imul(sum ^ sum >>> 13, 0xc2b2ae35);
    return (sum ^ sum >>> 16) >>> 0;
  };

  const sessions = [...new Set(cards.map(({ card }) => card.dataset.session))]; // newest first, as the page has them
  const { compare } = new Intl.Collator(lang, { numeric: true, ignorePunctuation: true });
  const text = ({ card }, selector) => card.querySelector(selector)?.textContent || "\uffff";
  const keys = {
    day: (entry) => [lot(`${day} ${entry.id}`), "", ""],
    title: (entry) => [0, "", text(entry, ".card-title")],
    country: (entry) => [0, text(entry, ".card-place bdi"), text(entry, ".card-title")],
    session: (entry) => [sessions.indexOf(entry.card.dataset.session), "", text(entry, ".card-title")],
  };

  const order = () => {
    for (const entry of cards) [entry.rank, entry.country, entry.title] = keys[sort.value](entry);
    cards.sort((a, b) => a.rank - b.rank || compare(a.country, b.country) || compare(a.title, b.title) || a.place - b.place);
    if (cards.some(({ card }, place) => card !== gallery.children[place])) gallery.append(...cards.map(({ card }) => card));
  };

  const nameDay = () => {
    const option = [...sort.options].find(({ value }) => value === "day");
    option.words ??= option.text;
    option.text = day === today() ? option.words : option.dataset.ofDay
      .replace("{day}", new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC", numberingSystem: "latn", calendar: "gregory" }).format(new Date(day)));
  };

  // --- how large
  let density = usual;
  const size = (wanted) => {
    density = Object.hasOwn(classes, wanted) ? wanted : usual;
    for (const name of ["rows", "small", "list"]) gallery.classList.toggle(`gallery--${name}`, classes[density].includes(name));
    for (const button of sizes) button.setAttribute("aria-pressed", button.dataset.density === density);
  };

  // --- all of it in the address
  const state = (whole) => {
    const entries = [...new FormData(form)].filter(([name, value]) => value.trim()
      && (name !== "sort" || value !== usualOrder) && !(whole && name === "marks")); // others have marks of their own
    if (density !== usual) entries.push(["density", density]);
    if (sort.value === "day" && (whole || day !== today())) entries.push(["day", day]);
    return `${new URLSearchParams(entries)}`;
  };
  const at = (query) => location.href.replace(/[?#].*/, "") + (query && `?${query}`);

  copy?.addEventListener("click", () => copyLink(at(state(true))));

  const write = () => {
    address = at(state());
    if (copy) forgetLink();
    try { history.replaceState(null, "", address); } catch { /* file:// may refuse */ }
  };

  const open = () => {
    const given = new URL(address).searchParams;
    for (const [name, value] of given) {
      const field = form.elements.namedItem(name);
      if (field === q) q.value ||= value; // search.js may have filled it
      else if (field?.querySelector?.(`option[value="${CSS.escape(value)}"]`)) field.value = value;
    }
    if (/^\d{4}-\d\d-\d\d$/.test(given.get("day")) && !isNaN(new Date(given.get("day")))) day = given.get("day");
    size(given.get("density") || recall?.("density"));
    form.querySelector(".filter-more").open ||= filters.some((field) => field.value && field.closest(".filter-more"));
  };

  let later;
  const renew = () => {
    choose();
    write();
    clearTimeout(later);
    later = setTimeout(count, 120); // not between two letters of a word
  };

  form.addEventListener("input", ({ target }) => {
    if (target === sort) { day = today(); nameDay(); order(); write(); } else renew();
  });
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-density]");
    if (!button) return;
    size(button.dataset.density);
    remember?.("density", density);
    write();
  });
  // The order stays when all are shown again.
  form.addEventListener("reset", () => {
    const { value } = sort;
    setTimeout(() => { sort.value = value; renew(); tell(); status.focus(); });
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); q.blur(); }); // the keyboard of a phone goes
  // WebKit empties the fields of a page that comes back from its cache, and does so after this event.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) setTimeout(() => { open(); nameDay(); choose(); }); });
  document.addEventListener("marks", () => { note(); count(); });

  open();
  nameDay();
  note();
  order();
  if (location.search || q.value || !web) choose();
  later = setTimeout(count); // the marks are known here alone
  gallery.dataset.filtered = "ready";
  come();
})();
