// Gives the address of the page to the clipboard, or to what the device shares with; both stand in the page as plain text and links.
(() => {
  const field = document.querySelector(".share-address"), said = document.querySelector(".share [role=status]");

  document.querySelector("[data-copy]").onclick = async () => {
    field.select();
    let done = true;
    try { await navigator.clipboard.writeText(field.value); } catch { done = false; /* only where the connection is safe */ }
    said.textContent = done ? said.dataset.done : said.dataset.undone;
  };
  document.querySelector("[data-share]").onclick = () => {
    if (!navigator.share) return true; // the link leads to the address
    navigator.share({ title: document.title, url: field.value }).catch(() => { /* thought better of it */ });
    return false;
  };
})();
