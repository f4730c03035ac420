// On every page, before other scripts. All our scripts are classic ones, so that they work from file:// too.

// Shows what only works with scripts.
for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;

// A number as the page writes its own.
var figure = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format;
