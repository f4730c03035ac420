// The visitor's own list of posters, or one that somebody sent: kept.html?posters=2022/a,2022/b
(() => {
  const gallery = document.querySelector("[data-kept]");
  const part = (name) => document.querySelector(`[data-${name}]`);
  const cards = new Map([...gallery.children].map((card) => [card.dataset.poster, card]));
  const sent = new URLSearchParams(location.search).get("posters");
  const here = (ids) => [...ids].filter((id) => cards.has(id));
  let removed = [];

  const list = () => here(new Set(sent === null ? marks.kept : sent.split(",")));
  const linkTo = (ids) => `${location.href.replace(/[?#].*/, "")}?posters=${ids.map(encodeURIComponent).join(",").replaceAll("%2F", "/")}`;

  // A poster that is no longer kept stays until the page is left, so that one press too many does no harm.
  const tell = () => {
    const shown = here([...cards.keys()].filter((id) => !cards.get(id).hidden));
    const ids = sent === null ? list() : shown;
    const words = part("kept-status");
    words.textContent = words.dataset.keptStatus.replace("{n}", figure(ids.length));
    part("none").hidden = ids.length > 0;
    part("keep-all").hidden = sent === null || !marks.lasting || ids.every((id) => marks.kept.has(id));
    part("remove-all").hidden = sent !== null || !ids.length;
    part("undo").hidden = !removed.length;
    part("mail").hidden = !ids.length;
    part("copy").hidden = !ids.length || !web;
    forgetLink();
    const titles = ids.map((id) => cards.get(id).querySelector(".card-title").textContent);
    const mail = { subject: part("mail").dataset.mail, body: [...titles, ...web ? ["", linkTo(ids)] : []].join("\n") };
    part("mail").href = `mailto:?${Object.entries(mail).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
  };

  const show = () => {
    const ids = list();
    for (const [id, card] of cards) card.hidden = !ids.includes(id);
    gallery.append(...ids.map((id) => cards.get(id)));
    gallery.hidden = !ids.length;
    tell();
  };

  part("keep-all").addEventListener("click", () => marks.keep(list()));
  part("remove-all").addEventListener("click", () => {
    removed = [...marks.kept];
    marks.keep(removed, false);
    show();
    part("undo").focus();
  });
  part("undo").addEventListener("click", () => {
    marks.keep(removed);
    removed = [];
    show();
    part("remove-all").focus();
  });
  part("copy").addEventListener("click", () => copyLink(linkTo(list())));
  document.addEventListener("marks", tell);

  part(sent === null ? "own" : "sent").hidden = false;
  // This page has every poster: what it lacks is withdrawn, and nobody could remove it from a count. Only a copy that the
  // browser had kept may be older than what the visitor keeps.
  addEventListener("load", () => {
    const old = web && performance.getEntriesByType("navigation")[0]?.transferSize === 0;
    const gone = [...marks.kept].filter((id) => !old && !cards.has(id));
    if (gone.length) marks.keep(gone, false);
  });
  show();
})();
