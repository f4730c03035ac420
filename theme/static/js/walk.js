// Leads on within the gallery that the visitor came from, as gallery.js noted it.
(() => {
  const [article, back, pager] = document.querySelectorAll("[data-open], [data-back], .pager");
  const { root } = marks;
  let view, at = -1;
  try {
    view = JSON.parse(sessionStorage[`view ${root}`]);
    at = view.posters.findIndex(([id]) => id == article.dataset.poster);
  } catch { /* no */ }
  if (at < 0) return;

  for (const step of document.querySelectorAll("[data-step]")) {
    const [id, text, lang, dir] = view.posters[at + +step.dataset.step] || [];
    step.hidden = !id;
    step.href = `${root}posters/${id}.html`;
    Object.assign(step.querySelector("[data-title]"), { textContent: text, lang, dir });
  }
  pager.hidden = !view.posters[1];
  back.previousElementSibling.hidden = true;
  back.hidden = false;
  back.firstChild.href = view.url;
  back.firstChild.textContent = back.dataset.back.replace("{name}", () => view.name);
})();
