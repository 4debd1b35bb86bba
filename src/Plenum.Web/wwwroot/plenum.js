// The few things a page cannot do without script: remember the theme, turn a chair with the space bar, copy the address.
// Everything else works without this file.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const stored = localStorage.getItem("plenum-theme");
  if (stored === "light" || stored === "dark") root.dataset.theme = stored;

  document.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-theme-switch]")) {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      localStorage.setItem("plenum-theme", root.dataset.theme);
    }
    const copy = target?.closest("[data-copy-address]");
    if (copy) {
      navigator.clipboard?.writeText(location.href).then(() => {
        const words = copy.textContent;
        copy.textContent = "Copied";
        setTimeout(() => { copy.textContent = words; }, 1500);
      });
    }
  });

  document.addEventListener("keydown", event => {
    if (event.key !== " " || !(event.target instanceof Element) || event.target.getAttribute("role") !== "switch") return;
    event.preventDefault();
    event.target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  });
})();
