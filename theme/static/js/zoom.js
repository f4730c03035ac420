// Enlarges a poster about the spot pressed.
{
  const box = document.querySelector(".zoom"), [said, view] = box.children;
  let img = {}, full, near, gap;

  // So wide, about a place; NaN changes nothing.
  const show = (to, x = innerWidth / 2, y = innerHeight / 2, was = img.getBoundingClientRect()) => {
    img.style.width = Math.min(to, full) + "px";
    const now = img.getBoundingClientRect(), by = now.width / was.width;
    view.scrollBy(now.x + (x - was.x) * by - x, now.y + (y - was.y) * by - y);
  };

  onclick = ({ target, x, y, ctrlKey, metaKey }) => {
    const link = target.closest(".sheet-link");
    if (!link || ctrlKey || metaKey) return;
    const pic = link.querySelector("img"), hit = target == pic, was = pic.getBoundingClientRect();
    history.replaceState(0, "", location.pathname); // no #
    history.pushState(1, "");
    box.showModal();
    img = pic.cloneNode();
    full = pic.getAttribute("width");
    near = Math.max(full / 2.5, pic.width * 2);
    said.textContent = box.dataset.wait;
    img.onload = img.onerror = (e) => said.textContent = box.dataset[e.type];
    img.style.background = `0 / 100% url("${pic.currentSrc}")`;
    img.src = link.href;
    view.replaceChildren(img);
    show(near, hit ? x : link.dataset.start * innerWidth, hit && y, was);
    return false;
  };

  box.onclick = (e) => show(img.width * e.target.dataset.zoom);
  box.onkeydown = (e) => e.ctrlKey || e.metaKey || show(img.width * { "+": 1.5, "=": 1.5, "-": .67, 0: 0 }[e.key]);
  view.ondblclick = ({ x, y }) => show(img.width < near ? near : 0, x, y);
  view.onmousemove = (e) => e.buttons && view.scrollBy(-e.movementX, -e.movementY);
  view.ontouchmove = ({ touches: [a, b] }) => {
    show(img.width / gap * (gap = b && Math.hypot(a.pageX - b.pageX, a.pageY - b.pageY)), a.clientX, a.clientY);
    return !b;
  };
  onpopstate = () => box.onclose(box.close());
  (box.onclose = () => {
    img.src = "";
    if (history.state) history.back();
  })(); // or reloaded
}
