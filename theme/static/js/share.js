// Gives the address of the page to the clipboard, or to what the device shares with; both stand in the page as plain text and links.
(() => {
  const { value } = document.querySelector(".share-address");

  document.querySelector("[data-copy]").onclick = () => copyLink(value);
  document.querySelector("[data-share]").onclick = () => {
    if (!navigator.share) return true; // the link leads to the address
    navigator.share({ title: document.title, url: value }).catch(() => { /* thought better of it */ });
    return false;
  };
})();
