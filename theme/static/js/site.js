// On every page, before other scripts. All our scripts are classic ones, so that they work from file:// too.

// Shows what only works with scripts.
for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;

// From file:// an address means nothing to others, and says where our files lie.
var web = location.protocol !== "file:";

// A number as the page writes its own.
var figure = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format;

// Who walks on behind the open menu would not see where they are.
for (const menu of document.querySelectorAll(".site-menu details")) {
  menu.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !menu.contains(to)) menu.open = false; });
}

// Copies a link and says so. Where the browser refuses, the link stands selected in a field, and the words say what to do.
var copyLink = async (link) => {
  const [field, said] = document.querySelectorAll(".share-address, [data-undone]");
  said.textContent = ""; // so that it is read out the second time too
  field.value = link;
  try {
    await navigator.clipboard.writeText(link);
    said.textContent = said.dataset.done;
  } catch {
    field.hidden = false;
    field.select();
    said.textContent = said.dataset.undone;
  }
};

// What was said of a link no longer holds once it would be another one.
var forgetLink = () => {
  const [field, said] = document.querySelectorAll(".share-address, [data-undone]");
  field.hidden = true;
  said.textContent = "";
};
