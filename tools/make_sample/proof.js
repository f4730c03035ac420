// Faults that a printer's eye would see: text beyond the sheet, text that meets other text, text outside its box.
() => {
  const faults = [];
  const box = document.body.getBoundingClientRect();
  const words = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim();
    const home = walk.currentNode.parentElement;
    if (!text || home.closest("svg, style, script, [data-free]")) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const r of range.getClientRects()) words.push({ r, text, home });
  }
  const mm = (v) => Math.round(v / 3.7795);
  for (const { r, text } of words) {
    const out = r.left < box.left + 4 || r.top < 4 || r.right > box.right - 4 || r.bottom > box.bottom - 4;
    if (out) faults.push(`beyond the sheet at ${mm(r.left)},${mm(r.top)}: ${text.slice(0, 40)}`);
  }
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j < words.length; j++) {
      const a = words[i], b = words[j];
      if (a.home === b.home || a.home.contains(b.home) || b.home.contains(a.home)) continue;
      const w = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
      const h = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
      const small = Math.min(a.r.height, b.r.height);
      if (w > small * 0.2 && h > small * 0.45) faults.push(`"${a.text.slice(0, 24)}" meets "${b.text.slice(0, 24)}"`);
    }
  for (const box of document.querySelectorAll("[data-box]"))
    if (box.scrollHeight > box.clientHeight + 6) faults.push(`too full by ${mm(box.scrollHeight - box.clientHeight)} mm: ${box.textContent.trim().slice(0, 30)}`);
  return [...new Set(faults)].slice(0, 12);
}
