// Shows what only works with scripts, on every page. All our scripts are classic ones, so that they work from file:// too.
for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;
