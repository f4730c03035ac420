// The full-text search: asks Pagefind, shows what it finds, keeps the question in the address. A classic script; Pagefind,
// a module, comes with the first question. Where it cannot come (file://, no index), all posters with their filter do.
(() => {
  const form = document.querySelector("[data-finder]");
  if (!form) return;

  const part = (name) => document.querySelector(`[data-${name}]`);
  const [status, finds, more, further, choices, posters, mould] =
    ["status", "finds", "more", "further", "choices", "posters", "find"].map(part);
  const words = form.elements.namedItem("q");
  const selects = [...choices.querySelectorAll("select")];
  const options = selects.flatMap((select) => [...select.options].slice(1));
  for (const option of options) option.dataset.words = option.text;
  const PAGE = 10;
  // The title of a page says most of it, then who made it and where.
  const metaWeights = { title: 6, people: 4, places: 2, names: 2 };
  const SOON = 300; // milliseconds in which an answer needs no word about it
  let index, facets, latest = 0, left = [], reading, waiting, settled = true;

  const load = () => index ??= (async () => {
    const [pagefind, answer] = await Promise.all([
      import(new URL("pagefind/pagefind.js", document.baseURI)), fetch("pagefind/facets.json", { cache: "no-cache" })]);
    const told = await answer.json();
    const found = pagefind.createInstance({ ranking: { metaWeights }, excerptLength: 36 });
    await found.search(""); // fails where init() does not say that some of it did not come
    facets = told;
    return found;
  })();

  // Pagefind never asks again for what did not come: the next attempt is with a new one.
  const lost = (place) => {
    index?.then((found) => found.destroy()).catch(() => { /* nothing came at all */ });
    index = null;
    place.textContent = status.dataset.lost;
  };

  const fallBack = () => {
    const unread = posters.querySelector("noscript");
    if (!unread) return;
    const held = form.contains(document.activeElement);
    clearTimeout(waiting);
    form.hidden = status.hidden = true;
    part("without-index").hidden = false;
    // Our own page's words, which only browsers without scripts have read so far.
    posters.innerHTML = unread.textContent;
    part("without-script").remove();
    for (const hidden of posters.querySelectorAll("[data-script]")) hidden.hidden = false;
    const field = posters.querySelector("[name=q]");
    field.value = words.value;
    if (held) field.focus();
    for (const src of posters.dataset.scripts.split(" ").filter(Boolean)) {
      document.body.append(Object.assign(document.createElement("script"), { src, async: false }));
    }
  };

  // "Libraries" is to find "library" too: the index holds words as they stand, and a beginning finds them all.
  const stemmed = (text) => text.includes('"') ? text
    : text.replace(/\p{L}+/gu, (word) => word.replace(/^(\p{Script=Latin}{4,}?)(?:ies|y|s)$/u, "$1"));

  const isolated = (names) => names.split(" · ").flatMap((name) => {
    const bdi = Object.assign(document.createElement("bdi"), { textContent: name, translate: false });
    return [" · ", bdi];
  });

  // Where words have no spaces between them the index may part them elsewhere than who asks: they are looked for as written.
  const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{2,}/gu;

  // Of an excerpt's HTML, words and marks alone.
  const marked = (html) => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    const letters = [...body.childNodes].flatMap(({ nodeName, textContent }) =>
      textContent.split("").map((letter) => ({ letter, on: nodeName === "MARK" && letter !== " " })));
    for (const [word] of words.value.matchAll(SPACELESS)) {
      for (const { index } of body.textContent.matchAll(word)) {
        for (const found of letters.slice(index, index + word.length)) found.on = true;
      }
    }
    const parts = [];
    for (const { letter, on } of letters) {
      if (parts.at(-1)?.on !== on) parts.push({ on, textContent: "" });
      parts.at(-1).textContent += letter;
    }
    return parts.map(({ on, textContent }) => on ? Object.assign(document.createElement("mark"), { textContent }) : textContent);
  };

  const drawn = ({ id, url, excerpt, meta }) => {
    const find = mould.content.cloneNode(true);
    const [item, link, facts, body] = [".find", "a", ".find-facts", ".find-words"].map((s) => find.querySelector(s));
    const value = (name) => known(id, name)[0] ?? "";
    const kind = options.find((option) => option.value === value("kind") && option.parentNode.name === "kind");
    link.href = url;
    link.textContent = meta.title;
    link.parentNode.lang = body.lang = value("lang");
    link.parentNode.dir = value("dir") || "auto";
    body.dir = "auto"; // it may come from a translation
    facts.append(kind?.dataset.words ?? "", ...[meta.people, meta.places].filter(Boolean).flatMap(isolated));
    body.append(/^(<mark>)?\p{Ll}/u.test(excerpt) ? "… " : "", ...marked(excerpt)); // from the midst of a sentence
    if (value("picture")) {
      const picture = { className: "find-picture", alt: "", loading: "lazy", src: url.replace(/html$/, value("picture")) };
      item.prepend(Object.assign(document.createElement("img"), picture));
    }
    return find;
  };

  const known = (id, name) => facets[id]?.[name] ?? [];

  const read = (results) => Promise.all(results.slice(0, PAGE)
    .map(async ({ id, data }) => ({ id, ...await data() })));

  const fits = ({ id }, but) =>
    selects.every((select) => !select.value || select === but || known(id, select.name).includes(select.value));

  // How many finds there would be with each option, given what else is chosen.
  const count = (results) => {
    for (const select of selects) {
      const values = results.filter((result) => fits(result, select)).flatMap(({ id }) => known(id, select.name));
      for (const option of [...select.options].slice(1)) {
        const number = values.filter((value) => value === option.value).length;
        option.text = `${option.dataset.words} (${figure(number)})`;
        option.hidden = option.disabled = !number && !option.selected;
      }
    }
  };

  const ask = async (asked) => asked ? (await (await load()).search(stemmed(asked))).results : [];

  const show = (first, rest) => {
    finds.replaceChildren(...first.map(drawn));
    left = rest;
    more.hidden = !left.length;
    further.textContent = "";
  };

  const search = async () => {
    if (form.hidden) return; // the filter has taken over
    const turn = ++latest, asked = words.value.trim();
    const wait = setTimeout(() => {
      if (turn !== latest) return;
      status.textContent = status.dataset.wait;
      show([], []); // finds do not stand below another question
    }, SOON);
    try {
      const found = await ask(asked), results = found.filter((result) => fits(result)), number = results.length;
      const first = await read(results);
      if (turn !== latest) return;
      show(first, results.slice(PAGE));
      status.textContent = asked && (number
        ? status.dataset.found.replace("{n}", figure(number)) : status.dataset.none);
      choices.hidden = !found.length;
      choices.open ||= selects.some(({ value }) => value);
      count(found);
    } catch {
      if (!facets) return fallBack();
      if (turn !== latest) return;
      show([], []);
      lost(status);
    } finally { clearTimeout(wait); }
  };

  const readOn = async () => {
    const turn = latest, place = finds.childElementCount;
    if (reading === turn) return; // pressed again before they came
    reading = turn;
    const wait = setTimeout(() => { if (turn === latest) further.textContent = status.dataset.wait; }, SOON);
    try {
      const rest = index ? left : (await ask(words.value.trim())).filter((result) => fits(result)).slice(place);
      const next = await read(rest);
      if (turn !== latest) return;
      finds.append(...next.map(drawn));
      left = rest.slice(PAGE);
      more.hidden = !left.length;
      further.textContent = "";
      finds.children[place]?.querySelector("a").focus(); // where the visitor was
    } catch {
      if (turn === latest) lost(further);
    } finally {
      clearTimeout(wait);
      if (reading === turn) reading = null;
    }
  };

  // What is being typed is one step of the history; what was asked for with a key or a choice is the next.
  const keep = (done) => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const address = `${state}` ? `?${state}` : location.pathname;
    if (address !== (location.search || location.pathname)) history[settled ? "pushState" : "replaceState"](null, "", address);
    settled = done;
    search();
  };

  const restore = () => {
    const state = new URLSearchParams(location.search);
    for (const field of [words, ...selects]) field.value = state.get(field.name) ?? "";
    settled = true;
    if (words.value || finds.childElementCount) search();
  };

  if (location.protocol === "file:") return fallBack();
  words.addEventListener("focus", () => load().catch(() => { if (facets) index = null; else fallBack(); }), { once: true });
  words.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(keep, 250, false); });
  choices.addEventListener("change", () => { settled = true; keep(true); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); keep(true); });
  more.addEventListener("click", readOn);
  addEventListener("popstate", restore);
  // WebKit empties the fields of a page that comes back from its cache, and does so after this event.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) setTimeout(restore); });
  restore();
})();
