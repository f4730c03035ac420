// Leads on within the gallery that the visitor came from, as gallery.js noted it, while its links lead from poster to poster.
(() => {
  const [article, trail, back, pager] = document.querySelectorAll("[data-open], .trail, .pager");
  const key = `view ${marks.root}`, { pathname: here } = location;
  const again = /reload|back/.test(performance.getEntriesByType("navigation")[0]?.type);
  const note = () => sessionStorage[key] = JSON.stringify(view);
  let view, at = -1;
  try {
    view = JSON.parse(sessionStorage[key]);
    if (!again) {
      view.led = view.led.filter((path) => path != here);
      if (view.to == here) view.led.push(here); // not by another way this time
      view.to = "";
      note();
    }
    if (view.led.includes(here)) at = view.posters.findIndex(([id]) => id == article.dataset.poster);
  } catch { /* no */ }
  if (at < 0) return;

  addEventListener("click", ({ target }) => {
    view.to = target.closest("a")?.pathname;
    note();
  });
  for (const step of document.querySelectorAll("[data-step]")) {
    const [id, text, lang, dir] = view.posters[at + +step.dataset.step] || [];
    step.hidden = !id;
    step.href = `${marks.root}posters/${id}.html`;
    Object.assign(step.querySelector("[data-title]"), { textContent: text, lang, dir });
  }
  pager.hidden = !view.posters[1];
  trail.hidden = true;
  back.hidden = false;
  back.firstChild.href = `${view.url}#${article.dataset.poster}`;
  back.firstChild.textContent = back.dataset.back.replace("{name}", () => view.name);
})();
